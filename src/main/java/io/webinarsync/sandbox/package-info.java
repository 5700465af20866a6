/**
 * A Zoom of our own and a PostgreSQL to go with it, in dev and test builds only: generated accounts
 * over real HTTP, token buckets, page tokens that expire, faults on demand. May use {@code
 * platform}; nothing depends on it, and a production build holds none of it.
 */
@NullMarked
package io.webinarsync.sandbox;

import org.jspecify.annotations.NullMarked;
