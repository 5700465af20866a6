/**
 * Connections to Zoom accounts: their resource, the token vault, and the access tokens that {@code
 * zoom} asks for. May use {@code zoom}, {@code security} and {@code platform}; knows no sync.
 */
@NullMarked
package io.webinarsync.connections;

import org.jspecify.annotations.NullMarked;
