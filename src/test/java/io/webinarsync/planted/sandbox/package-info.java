@NullMarked
package io.webinarsync.planted.sandbox;

import org.jspecify.annotations.NullMarked;
