package io.webinarsync.database;

import java.util.UUID;

/** What a test begins with. */
final class Given {

  private final Database database;

  Given(Database database) {
    this.database = database;
  }

  /** A connection that is in use. */
  NewRow connection() {
    return new NewRow(database, "zoom_connections")
        .with("user_id", "alice")
        .with("name", "c")
        .with("connection_type", "server_to_server");
  }

  /** A sync that waits, accepted just now. */
  NewRow sync(UUID connection) {
    return new NewRow(database, "zoom_sync_logs")
        .with("connection_id", connection)
        .with("user_id", "alice")
        .with("requested_by", "alice")
        .with("request_hash", "hash")
        .with("sync_type", "full")
        .sql("streams", "'{webinars}'");
  }

  /** A sync that began that long ago and runs. */
  NewRow running(UUID connection, String age) {
    return sync(connection).with("status", "running").ago("started_at", age).ago("created_at", age);
  }

  /** A sync that took a minute and completed that long ago, whole and without errors. */
  NewRow completed(UUID connection, String age) {
    return ended(connection, age, "completed").with("result", "complete");
  }

  /** A sync that took a minute and failed that long ago. */
  NewRow failed(UUID connection, String age) {
    return ended(connection, age, "failed");
  }

  /** A sync that took a minute and was cancelled that long ago. */
  NewRow cancelled(UUID connection, String age) {
    return ended(connection, age, "cancelled");
  }

  /** A sound webinar, written just now. */
  NewRow webinar(UUID connection) {
    return new NewRow(database, "zoom_webinars")
        .with("connection_id", connection)
        .sql("webinar_id", "(select 81234567890 + count(*) from zoom_webinars)")
        .with("topic", "Topic")
        .with("host_id", "host")
        .with("type", 5)
        .with("sync_status", "synced");
  }

  /** A row of a sync in one of the tables that hold some. */
  NewRow of(UUID sync, String table) {
    return new NewRow(database, table).with("sync_id", sync).withoutId();
  }

  private NewRow ended(UUID connection, String age, String status) {
    String begun = "now() - interval '%s' - interval '1 minute'".formatted(age);
    return sync(connection)
        .with("status", status)
        .sql("created_at", begun)
        .sql("started_at", begun)
        .ago("ended_at", age)
        .with("duration_seconds", 60)
        .with("ended_by", "engine")
        .with("end_reason", "Done");
  }
}
