package io.webinarsync.monitoring;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** A connection that is there, and the caller's own. */
@RegisterForReflection
record OwnedConnection(UUID id) {

  /** Finds a connection ($1) of an owner ($2). */
  static final String SQL =
      """
      select jsonb_build_object('id', id)::text as document
        from zoom_connections
       where id = $1
         and user_id = $2
      """;
}
