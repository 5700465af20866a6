/**
 * Upkeep: the only home of {@code @Scheduled}, with one job that marks silent syncs as failed, and
 * the operator's hand on what is stored: clean-up, self-test, retry policies. May use {@code sync},
 * {@code progress}, {@code security} and {@code platform}; never reaches what starts a sync, nor
 * Zoom.
 */
@NullMarked
package io.webinarsync.maintenance;

import org.jspecify.annotations.NullMarked;
