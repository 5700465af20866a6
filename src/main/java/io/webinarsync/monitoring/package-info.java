/**
 * How well syncs go: the state of connections, alerts, figures, health and reports, worked out by
 * the database's views and functions. Reads alone, for one owner at a time save for the counts in
 * the metrics, and writes nothing. May use {@code sync}, {@code security} and {@code platform}.
 */
@NullMarked
package io.webinarsync.monitoring;

import org.jspecify.annotations.NullMarked;
