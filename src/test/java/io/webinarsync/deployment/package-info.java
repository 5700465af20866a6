/** Holds what lies outside the sources and brings the service to its users. */
@NullMarked
package io.webinarsync.deployment;

import org.jspecify.annotations.NullMarked;
