package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.Scenario;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The count of a day's heavy calls, which a restart does not forget: it stands in the database. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(
    value = SandboxResource.class,
    initArgs = @ResourceArg(name = "webinars", value = "1"))
class DailyLedgerIT extends Scenario {

  private static final List<String> HEAVY = List.of("webinars", "instances", "reports");

  /** Pro's 30,000, of which a connection uses eight tenths. */
  private static final int ALLOWED = 24_000;

  @Test
  void heavy_calls_are_counted_before_they_are_made() {
    account(settings -> settings.withWebinars(60).withStaff(1, 0, 0));

    sync(connect(), "full", HEAVY);

    long made = sandbox.calls().of(Endpoint.REPORT);
    assertThat(made).isGreaterThan(20);
    assertThat(number("select sum(calls) from zoom_daily_calls")).isBetween(made - 20, made + 20);
  }

  @Test
  void a_day_that_is_used_up_ends_the_sync_until_midnight_and_light_calls_go_on() {
    account(settings -> settings.withWebinars(60).withStaff(1, 0, 0));
    String connection = connect();
    execute(
        """
        insert into zoom_daily_calls (account_key, day, calls, granted)
        select zoom_account_id, (now() at time zone 'utc')::date, ?, 0
          from zoom_connections
        """,
        ALLOWED);
    sandbox.forgetCalls();

    JsonPath heavy = sync(connection, "full", HEAVY);
    long reports = sandbox.calls().of(Endpoint.REPORT);
    JsonPath light = sync(connection, "full", List.of("webinars", "instances"));

    assertThat(heavy.getString("status")).isEqualTo("failed");
    assertThat(heavy.getBoolean("resumable")).isTrue();
    assertThat(Instant.parse(heavy.getString("resumeAt")))
        .isEqualTo(Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS));
    assertThat(reports).isLessThanOrEqualTo(20);
    assertThat(number("select calls from zoom_daily_calls")).isEqualTo(ALLOWED);
    assertThat(light.getString("result")).isEqualTo("complete");
  }
}
