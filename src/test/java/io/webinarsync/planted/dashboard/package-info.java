@NullMarked
package io.webinarsync.planted.dashboard;

import org.jspecify.annotations.NullMarked;
