package io.webinarsync;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.sandbox.SandboxSettings;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** What a test of whole syncs does; which account it stands on is for others to say. */
public abstract class Scenario {

  private static final Set<String> FINAL = Set.of("completed", "failed", "cancelled");

  @Inject protected DataSource database;

  protected Sandbox sandbox = SandboxResource.sandbox();

  @BeforeEach
  void beginAnew() {
    await().ignoreExceptions().untilAsserted(this::empty);
    execute(
        """
        update sync_retry_policies
           set initial_delay_ms = 1, max_delay_ms = 4, max_retries = 5, enabled = true
        """);
    sandbox.faults().clear();
    sandbox.changes().restoreAll();
    sandbox.forgetCalls();
  }

  /** The service looks at its tables once a second, which may stand in the way of their locks. */
  private void empty() {
    execute("truncate zoom_connections cascade");
    execute("truncate zoom_daily_calls");
  }

  /** Begins anew with another account, at the same address. */
  protected void account(UnaryOperator<SandboxSettings> change) {
    sandbox = SandboxResource.restarted(change);
  }

  /** Starts a sync of those streams and waits for its end. */
  protected JsonPath sync(String connectionId, String mode, List<String> streams) {
    return ended(start(Map.of("connectionId", connectionId, "mode", mode, "streams", streams)));
  }

  /** The gaps of all syncs: webinar, stream, reason. */
  protected List<List<Object>> gaps() {
    return rows(
        """
        select webinar_id, stream, gap_reason
          from sync_reconciliations
         where gap_reason is not null
         order by webinar_id, stream, gap_reason
        """);
  }

  /** Makes a connection to the sandbox's account. */
  protected String connect() {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "type",
                "server_to_server",
                "name",
                "Sandbox account",
                "accountId",
                sandbox.settings().credentials().accountId(),
                "clientId",
                sandbox.settings().credentials().clientId(),
                "clientSecret",
                sandbox.settings().credentials().clientSecret(),
                "plan",
                "pro"))
        .post("/connections")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Starts a sync and waits for its end. */
  protected JsonPath sync(String connectionId, String mode) {
    return ended(start(Map.of("connectionId", connectionId, "mode", mode)));
  }

  /** Starts a sync, of the webinars alone unless streams are named or it is a resume; its id. */
  protected String start(Map<String, ?> body) {
    Map<String, Object> whole = new HashMap<>(body);
    if (!body.containsKey("resumeOf")) {
      whole.putIfAbsent("streams", List.of("webinars"));
    }
    return given()
        .contentType(ContentType.JSON)
        .body(whole)
        .post("/syncs")
        .then()
        .log()
        .ifValidationFails()
        .statusCode(202)
        .extract()
        .path("id");
  }

  /** Waits for a sync's end; the sync as it ended. */
  protected JsonPath ended(String syncId) {
    return await()
        .atMost(Duration.ofSeconds(Long.getLong("scenario.patience", 60)))
        .pollInterval(Duration.ofMillis(25))
        .until(() -> read(syncId), sync -> FINAL.contains(sync.getString("status")));
  }

  /** The sync as it is. */
  protected JsonPath read(String syncId) {
    return given().get("/syncs/" + syncId).then().statusCode(200).extract().jsonPath();
  }

  /** A whole number that a query answers with. */
  protected long number(String sql, Object... parameters) {
    return ((Number) rows(sql, parameters).get(0).get(0)).longValue();
  }

  /** The rows that a query answers with. */
  protected List<List<Object>> rows(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getObject(column));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** Runs a statement. */
  protected void execute(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
