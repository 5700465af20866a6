package io.webinarsync.sync;

/**
 * What a page of a list brought.
 *
 * @param added webinars that the sync did not know before, skipped ones among them
 * @param skipped webinars that need no reading
 */
record Listed(int added, int skipped) {}
