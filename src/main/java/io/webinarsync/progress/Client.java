package io.webinarsync.progress;

import java.util.concurrent.Executor;

/**
 * Whom a stream is written to.
 *
 * @param home where it is written: the context of its request, whoever brings an event
 * @param cutOff ends its connection at once, whatever it has not taken
 */
record Client(Executor home, Runnable cutOff) {}
