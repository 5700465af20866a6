package io.webinarsync.sync;

import io.webinarsync.platform.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which syncs are asked for: {@code ?connectionId=&status=}; absent means any. */
class SyncFilter {

  @QueryParam("connectionId")
  @Parameter(description = "Only syncs of this connection.")
  @Nullable String connectionId;

  @QueryParam("status")
  @Parameter(description = "Only syncs with this status.", example = "running")
  @Nullable String status;

  @Nullable UUID connectionId() {
    try {
      return Optional.ofNullable(connectionId).map(UUID::fromString).orElse(null);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("?connectionId", "Send the id of a connection.");
    }
  }

  @Nullable SyncStatus status() {
    try {
      return Optional.ofNullable(status).map(SyncStatus::of).orElse(null);
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid("?status", "Send one of: " + known() + ".");
    }
  }

  private static String known() {
    return Arrays.stream(SyncStatus.values())
        .map(SyncStatus::value)
        .collect(Collectors.joining(", "));
  }
}
