/**
 * Syncs: the only place that starts one, and all that a running one does. A person's {@code POST}
 * reaches {@code SyncStarter}; a replica claims the sync, lists hosts and webinars, reads what it
 * must, keeps it in fenced batches and settles the sync once. May use {@code connections}, {@code
 * zoom}, {@code webinars}, {@code progress}, {@code security} and {@code platform}.
 */
@NullMarked
package io.webinarsync.sync;

import org.jspecify.annotations.NullMarked;
