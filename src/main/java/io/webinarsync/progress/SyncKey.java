package io.webinarsync.progress;

import java.util.UUID;

/**
 * A sync as its readers know it. All readers of a sync are its owner.
 *
 * @param owner subject of the caller whose sync it is
 */
record SyncKey(UUID id, String owner) {}
