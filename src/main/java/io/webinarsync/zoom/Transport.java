package io.webinarsync.zoom;

import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.CodecException;
import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What it means where no whole answer came back. */
final class Transport {

  private static final List<Class<? extends Throwable>> LATE =
      List.of(
          TimeoutException.class,
          io.smallrye.mutiny.TimeoutException.class,
          SocketTimeoutException.class,
          ConnectTimeoutException.class);

  private static final List<Class<? extends Throwable>> BROKEN =
      List.of(IOException.class, VertxException.class, CodecException.class);

  private Transport() {}

  /**
   * The meaning of that failure; none where it is not one of the transport.
   *
   * @param outsized what follows where the answer was too large to be read
   */
  static Optional<ZoomError> meaning(Throwable failure, Consequence outsized) {
    if (isCausedBy(failure, List.of(OutsizedAnswer.class))) {
      return Optional.of(tooLarge(outsized));
    }
    if (isCausedBy(failure, LATE)) {
      return Optional.of(Unavailable.timeout());
    }
    return isCausedBy(failure, BROKEN) ? Optional.of(Unavailable.network()) : Optional.empty();
  }

  private static boolean isCausedBy(Throwable failure, List<Class<? extends Throwable>> kinds) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(10)
        .anyMatch(cause -> kinds.stream().anyMatch(kind -> kind.isInstance(cause)));
  }

  private static ZoomError tooLarge(Consequence consequence) {
    String message = "Zoom's answer is larger than webinar-sync.zoom.max-response-size.";
    return new Refused(ErrorType.DEFAULT, "too_large", message, consequence);
  }
}
