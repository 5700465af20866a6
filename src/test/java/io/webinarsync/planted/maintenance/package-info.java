@NullMarked
package io.webinarsync.planted.maintenance;

import org.jspecify.annotations.NullMarked;
