package io.webinarsync.zoom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Zoom's token endpoint gave.
 *
 * @param token the access token
 * @param scopes what it allows; empty where Zoom did not say
 * @param apiUrl where the account's API is, https and under zoom.us; null where Zoom named none or
 *     one that is not to be trusted
 */
public record TokenGrant(AccessToken token, List<String> scopes, @Nullable String apiUrl) {}
