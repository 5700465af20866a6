package io.webinarsync.zoom;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The client as the service wires it, on a server of the test's, with everything it did in view.
 */
final class WiredZoom {

  final NotedJournal journal = new NotedJournal();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Zoom zoom;

  WiredZoom(String url, Map<String, String> keys, AccessTokens tokens) {
    Map<String, String> all = new HashMap<>(Map.of("api-url", url, "limits.pro.light", "1000"));
    all.putAll(keys);
    ZoomConfig config = ZoomConfigs.with(all);
    ZoomErrors errors = new ZoomErrors(Clock.systemUTC());
    Exchange exchange = new Exchange(errors, new ZoomMetrics(meters), config);
    Calls calls =
        new Calls(
            new AccountGates(config),
            exchange,
            tokens,
            new DailyQuotas(
                (account, wanted, limit) -> Uni.createFrom().item(wanted),
                config,
                Clock.systemUTC()));
    this.zoom = new Zoom(calls, new ZoomClients(config), config);
  }

  WiredZoom(String url, Map<String, String> keys) {
    this(url, keys, new KnownTokens());
  }

  WiredZoom(String url) {
    this(url, Map.of());
  }

  ZoomAccount account(RetryPolicies policies) {
    ZoomAccess access = new ZoomAccess(UUID.randomUUID(), "account", Plan.PRO, 1);
    return zoom.open(access, policies, journal);
  }

  /** An account of which nothing is tried twice. */
  ZoomAccount account() {
    return account(Retries.quick(0));
  }

  double count(String meter, String... tags) {
    return meters.find(meter).tags(tags).counters().stream().mapToDouble(Counter::count).sum();
  }
}
