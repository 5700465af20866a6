@NullMarked
package io.webinarsync.planted.monitoring;

import org.jspecify.annotations.NullMarked;
