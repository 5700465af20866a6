package io.webinarsync.progress;

import io.webinarsync.progress.SyncRoll.Entry;

/**
 * A sync that a stream of many takes up.
 *
 * @param isNew whether the reader should get all of its events; else those after its snapshot
 */
record Arrival(Entry sync, boolean isNew) {}
