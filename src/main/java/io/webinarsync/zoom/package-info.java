/**
 * Zoom as it is: the REST client, wire records, paging on demand, the sealed error taxonomy, the
 * pacer for rate limits, retries, and OAuth's token endpoint. Owns {@link
 * io.webinarsync.zoom.AccessTokens}, which {@code connections} implements. May use {@code
 * platform}; never touches the database and knows no feature.
 */
@NullMarked
package io.webinarsync.zoom;

import org.jspecify.annotations.NullMarked;
