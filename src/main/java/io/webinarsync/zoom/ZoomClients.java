package io.webinarsync.zoom;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import org.jboss.resteasy.reactive.client.api.LoggingScope;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Makes the REST clients for the configured addresses. */
@Singleton
class ZoomClients {

  /** As many as there can be calls: what limits them is the account's concurrency, not the pool. */
  private static final int POOL_SIZE = 10_000;

  /** Shorter than a gateway's, so that no call goes out on a connection that is being closed. */
  private static final int KEEP_ALIVE_SECONDS = 20;

  private final ZoomConfig config;

  ZoomClients(ZoomConfig config) {
    this.config = config;
  }

  ZoomApi api() {
    return client(config.apiUrl()).build(ZoomApi.class);
  }

  OAuthApi oauth() {
    return client(config.oauthUrl()).build(OAuthApi.class);
  }

  /** No redirect is followed, as it would take the token along; nothing of a call is logged. */
  private QuarkusRestClientBuilder client(URI address) {
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(address)
        .connectTimeout(config.connectTimeout().toMillis(), MILLISECONDS)
        .followRedirects(false)
        .loggingScope(LoggingScope.NONE)
        .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, POOL_SIZE)
        .property(QuarkusRestClientProperties.CONNECTION_TTL, KEEP_ALIVE_SECONDS)
        .httpClientRequestCustomizer(new AnswerGuard(config.maxResponseSize().asLongValue()))
        .register(new RefusedAnswer.Mapper());
  }
}
