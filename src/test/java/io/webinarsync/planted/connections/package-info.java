@NullMarked
package io.webinarsync.planted.connections;

import org.jspecify.annotations.NullMarked;
