/**
 * What every feature stands on: problem details and their one mapper, the {@code Clock} bean,
 * time-ordered ids, keyset paging. May use nothing of ours, and knows no feature.
 */
@NullMarked
package io.webinarsync.platform;

import org.jspecify.annotations.NullMarked;
