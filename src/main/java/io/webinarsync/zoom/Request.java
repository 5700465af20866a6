package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request for something of Zoom's API.
 *
 * @param endpoint what is asked
 * @param call what may be told of it
 * @param sending sends it with that Authorization header
 * @param reading makes the answer of the body; fails with {@link ZoomException} where it is none
 */
record Request<T>(
    Endpoint endpoint,
    Call call,
    Function<String, Uni<byte @Nullable []>> sending,
    Function<ObjectNode, T> reading) {

  T read(byte @Nullable [] body) {
    return reading.apply(Json.object(body));
  }
}
