package io.webinarsync.sandbox;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives every start of the service under test an empty database on one real PostgreSQL. */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final EmbeddedDatabase SERVER = EmbeddedDatabase.temporary();

  @Override
  public Map<String, String> start() {
    return SERVER.freshDatabase();
  }

  @Override
  public void stop() {
    // The server stops with the test run's process.
  }
}
