/**
 * What a sync tells while it works: the events, their log in the database, and the stream that
 * carries them to browsers. May use {@code security} and {@code platform}; knows no more of a sync
 * than its id, and asks {@link io.webinarsync.progress.SyncSnapshots} for the rest.
 */
@NullMarked
package io.webinarsync.progress;

import org.jspecify.annotations.NullMarked;
