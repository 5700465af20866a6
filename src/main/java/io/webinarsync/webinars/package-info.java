/**
 * Webinars as stored: set-based upserts, queries and their resources. May use {@code security} and
 * {@code platform}; knows none of Zoom's wire names.
 */
@NullMarked
package io.webinarsync.webinars;

import org.jspecify.annotations.NullMarked;
