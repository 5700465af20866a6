package io.webinarsync.zoom;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Asks Zoom whose token it is. */
@ApplicationScoped
public class ZoomIdentities {

  private static final long TRIES_AGAIN = 2;

  private final ZoomApi api;
  private final ZoomErrors errors;
  private final Duration timeLimit;

  ZoomIdentities(ZoomClients clients, ZoomErrors errors, ZoomConfig config) {
    this.api = clients.api();
    this.errors = errors;
    this.timeLimit = config.requestTimeout();
  }

  /**
   * Who gave consent; {@link ZoomIdentity#UNKNOWN} where the app may not ask that. Fails with
   * {@link ZoomException} where Zoom could not be asked.
   */
  public Uni<ZoomIdentity> of(AccessToken token) {
    return Uni.createFrom()
        .deferred(() -> api.me(token.bearer()))
        .map(body -> ZoomIdentity.of(new Fields(Json.object(body))))
        .ifNoItem()
        .after(timeLimit)
        .fail()
        .onFailure()
        .transform(failure -> errors.explained(Endpoint.ME, failure))
        .onFailure(ZoomIdentities::isPassing)
        .retry()
        .atMost(TRIES_AGAIN)
        .onFailure(ZoomIdentities::isRefusal)
        .recoverWithItem(ZoomIdentity.UNKNOWN);
  }

  private static boolean isPassing(Throwable failure) {
    return failure instanceof ZoomException zoom && zoom.error().isTransient();
  }

  private static boolean isRefusal(Throwable failure) {
    return failure instanceof ZoomException zoom && !zoom.error().isTransient();
  }
}
