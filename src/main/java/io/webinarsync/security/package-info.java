/**
 * Who is asking: the caller's identity and roles, by a token or by the session of a browser, from
 * whose page, and how often they may ask. May use {@code platform}; knows no sync.
 */
@NullMarked
package io.webinarsync.security;

import org.jspecify.annotations.NullMarked;
