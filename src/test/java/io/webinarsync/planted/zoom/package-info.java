@NullMarked
package io.webinarsync.planted.zoom;

import org.jspecify.annotations.NullMarked;
