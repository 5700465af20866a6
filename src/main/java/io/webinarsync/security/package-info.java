/**
 * Who is asking: the caller's identity and roles, and how often they may ask. May use {@code
 * platform}; knows no sync.
 */
@NullMarked
package io.webinarsync.security;

import org.jspecify.annotations.NullMarked;
