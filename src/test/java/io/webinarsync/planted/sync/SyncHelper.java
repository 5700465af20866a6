package io.webinarsync.planted.sync;

/** Says nothing of what it is. */
public class SyncHelper {}
