@NullMarked
package io.webinarsync.planted.webinars;

import org.jspecify.annotations.NullMarked;
