@NullMarked
package io.webinarsync.planted.progress;

import org.jspecify.annotations.NullMarked;
