package io.webinarsync.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A database that is well, and more requests than connections. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(BusyPoolIT.FewConnections.class)
class BusyPoolIT {

  private static final int CONNECTIONS = 3;

  /** So few that a test can take them all. */
  public static class FewConnections implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.datasource.reactive.max-size", String.valueOf(CONNECTIONS));
    }
  }

  @Inject Pool pool;

  @Test
  void a_request_that_waits_for_a_connection_is_not_told_that_the_database_is_away() {
    List<SqlConnection> taken =
        IntStream.range(0, CONNECTIONS).mapToObj(one -> pool.getConnectionAndAwait()).toList();

    CompletableFuture<Integer> answer =
        CompletableFuture.supplyAsync(() -> given().get("/probe/text?q=a").statusCode());

    Set<Object> questions = new HashSet<>();
    await()
        .until(
            () -> {
              questions.addAll(askedBeside(taken.get(0)));
              return questions.size() >= 2;
            });
    assertThat(answer).isNotDone();
    taken.forEach(SqlConnection::closeAndForget);
    assertThat(answer.join()).isEqualTo(200);
  }

  /** When the service has asked whether the database is there. */
  private static List<Object> askedBeside(SqlConnection connection) {
    return Rows.mapped(
        connection
            .query(
                """
                select query_start
                  from pg_stat_activity
                 where datname = current_database()
                   and query = 'select 1'
                """)
            .executeAndAwait(),
        (Row row) -> row.getValue("query_start"));
  }
}
