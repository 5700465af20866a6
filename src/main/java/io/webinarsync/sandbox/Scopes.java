package io.webinarsync.sandbox;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an app may read: all but what is withheld.
 *
 * @param withheld granular scopes, without {@code :admin}
 */
public record Scopes(Set<String> withheld) {

  /** Everything. */
  public static final Scopes ALL = new Scopes(Set.of());

  private static final String ADMIN = ":admin";

  /** Refuses names that no endpoint asks for. */
  public Scopes {
    withheld = Set.copyOf(withheld);
    Set<String> known = known();
    if (!known.containsAll(withheld)) {
      throw new IllegalArgumentException("some of " + withheld + " are none of " + known);
    }
  }

  /** All but these, each with {@code :admin} or without. */
  static Scopes without(Set<String> names) {
    return new Scopes(
        names.stream()
            .map(name -> name.endsWith(ADMIN) ? name.replace(ADMIN, "") : name)
            .collect(Collectors.toSet()));
  }

  /** Refuses an endpoint whose scope is withheld. */
  void check(Endpoint endpoint) {
    String scope = endpoint.scope().orElse("");
    if (withheld.contains(scope)) {
      throw Refused.with(
          400,
          4711,
          "Invalid access token, does not contain scopes:[%s, %s%s]."
              .formatted(scope, scope, ADMIN));
    }
  }

  /** Those granted, as the token endpoint tells them. */
  String text() {
    return Arrays.stream(Endpoint.values())
        .map(Endpoint::scope)
        .flatMap(Optional::stream)
        .filter(scope -> !withheld.contains(scope))
        .distinct()
        .map(scope -> scope + ADMIN)
        .collect(Collectors.joining(" "));
  }

  private static Set<String> known() {
    return Arrays.stream(Endpoint.values())
        .map(Endpoint::scope)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
