package io.webinarsync.zoom;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How Zoom is reached, and how hard it is asked. */
@ConfigMapping(prefix = "webinar-sync.zoom")
public interface ZoomConfig {

  /** Address of Zoom's API including its version; https, save for loopback addresses. */
  @WithDefault("https://api.zoom.us/v2")
  @WithConverter(ServiceUrl.class)
  URI apiUrl();

  /** Address of Zoom's OAuth endpoints; https, save for loopback addresses. */
  @WithDefault("https://zoom.us/oauth")
  @WithConverter(ServiceUrl.class)
  URI oauthUrl();

  /**
   * Id of the OAuth app; the variable {@code ZOOM_CLIENT_ID} by default, none where that is not set
   * either.
   */
  @WithDefault("${ZOOM_CLIENT_ID:}")
  Optional<String> clientId();

  /**
   * Secret of the OAuth app; the variable {@code ZOOM_CLIENT_SECRET} by default, none where that is
   * not set either.
   */
  @WithDefault("${ZOOM_CLIENT_SECRET:}")
  Optional<String> clientSecret();

  /**
   * Where Zoom sends people back to after their consent: this service's {@code
   * /connections/callback} as browsers reach it, exactly as it stands on the app's page at Zoom;
   * https, save for loopback addresses.
   */
  @WithDefault("http://localhost:8080/connections/callback")
  @WithConverter(RedirectUri.class)
  URI redirectUri();

  /** Rate limits of each plan. */
  RateLimits limits();

  /** Longest time from sending a request to the last byte of its answer; above 0. */
  @WithDefault("30s")
  @DurationMin(millis = 1)
  Duration requestTimeout();

  /** Longest time to connect; above 0. */
  @WithDefault("5s")
  @DurationMin(millis = 1)
  Duration connectTimeout();

  /** Largest answer that is read, up to 2 GB; a larger one fails its call. */
  @WithDefault("64M")
  MemorySize maxResponseSize();

  /** Most requests in flight per Zoom account, 1 to 1000. */
  @WithDefault("32")
  @Min(1)
  @Max(1000)
  int concurrency();

  /** Whether passcodes of webinars are kept. */
  @WithDefault("false")
  boolean storePasscodes();
}
