/**
 * Upkeep: the only home of {@code @Scheduled}, with one job that marks silent syncs as failed. May
 * use {@code sync}, {@code progress} and {@code platform}; never reaches what starts a sync, nor
 * Zoom.
 */
@NullMarked
package io.webinarsync.maintenance;

import org.jspecify.annotations.NullMarked;
