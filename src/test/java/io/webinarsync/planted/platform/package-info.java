@NullMarked
package io.webinarsync.planted.platform;

import org.jspecify.annotations.NullMarked;
