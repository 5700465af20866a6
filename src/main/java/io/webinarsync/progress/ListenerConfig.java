package io.webinarsync.progress;

import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Where to listen: the database of the pool, by the same settings. Hosts after the first of several
 * addresses are not asked.
 */
@ApplicationScoped
class ListenerConfig {

  private static final String PREFIX = "quarkus.datasource.";

  private final Config config;

  ListenerConfig(Config config) {
    this.config = config;
  }

  /** How to connect; empty where no address of a database is set. */
  Optional<PgConnectOptions> options() {
    return text("reactive.url").map(this::options);
  }

  private PgConnectOptions options(String addresses) {
    String first = addresses.split(",", 2)[0].replaceFirst("^vertx-reactive:", "");
    PgConnectOptions options = PgConnectOptions.fromUri(first);
    text("username").ifPresent(options::setUser);
    text("password").ifPresent(options::setPassword);
    text("reactive.postgresql.ssl-mode").map(SslMode::of).ifPresent(options::setSslMode);
    config
        .getOptionalValue(PREFIX + "reactive.trust-all", Boolean.class)
        .ifPresent(options::setTrustAll);
    options.setTcpKeepAlive(true);
    return options;
  }

  private Optional<String> text(String key) {
    return config.getOptionalValue(PREFIX + key, String.class);
  }
}
