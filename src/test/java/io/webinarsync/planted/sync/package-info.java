@NullMarked
package io.webinarsync.planted.sync;

import org.jspecify.annotations.NullMarked;
