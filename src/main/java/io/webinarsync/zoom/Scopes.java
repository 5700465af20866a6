package io.webinarsync.zoom;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The granular scopes that endpoints ask for. Source: Zoom API, Granular scopes. */
public final class Scopes {

  private static final String OF_AN_ACCOUNT = ":admin";

  private Scopes() {}

  /** The scope of each endpoint that a sync reads, by the endpoint's path as in {@link Call}. */
  public static Map<String, String> byEndpoint() {
    return Arrays.stream(Endpoint.values())
        .filter(endpoint -> endpoint != Endpoint.ME)
        .collect(Collectors.toMap(Endpoint::path, Endpoint::scope));
  }

  /** Whether what was granted includes the scope, for oneself or for the whole account. */
  public static boolean includes(Stream<String> granted, String scope) {
    return granted.anyMatch(one -> one.equals(scope) || one.equals(scope + OF_AN_ACCOUNT));
  }
}
