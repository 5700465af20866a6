@NullMarked
package io.webinarsync.planted.security;

import org.jspecify.annotations.NullMarked;
