package io.webinarsync.sync;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.PeopleScenario;
import io.webinarsync.ZoomCase;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The sandbox puts a canary into every passcode, start and join address and token, and another into
 * every person's address. Neither may be seen where a sync tells of itself.
 */
@QuarkusTest
class SecrecyOfSyncsIT extends PeopleScenario {

  private static final List<String> CANARIES = List.of("s3cr3t", "p3rs0n", "zak=", "tk=");

  private final Listener listener = new Listener();

  @BeforeEach
  void listen() {
    Logger.getLogger("").addHandler(listener);
  }

  @AfterEach
  void leave() {
    Logger.getLogger("").removeHandler(listener);
    execute("alter table zoom_webinar_participants drop constraint if exists no_such_people");
  }

  @Test
  @ZoomCase(32)
  void nothing_that_a_sync_tells_holds_a_secret_or_an_address() {
    String chatty =
        "Refused: s3cr3t-token of ana@p3rs0n.example, start_url https://x/s/1?zak=s3cr3t";
    sandbox.faults().add(Fault.error(400, 300, chatty).on(Endpoint.PANELISTS).every(3));
    sandbox.faults().add(Fault.error(400, 200, chatty).on(Endpoint.SURVEY).every(4));
    sandbox.faults().add(Fault.status(500).withBody(chatty).on(Endpoint.QUESTIONS).every(2));
    sandbox.faults().add(Fault.html(403).withBody(chatty).on(Endpoint.REGISTRANTS).every(5));
    sandbox.faults().add(Fault.truncation().on(Endpoint.PARTICIPANTS).every(4));
    execute(
        """
        alter table zoom_webinar_participants
          add constraint no_such_people check (user_email not like '%1%')
        """);

    String id = sync(connect(), "full", SyncStream.names()).getString("id");

    assertThat(gaps()).isNotEmpty();
    List<String> told = new ArrayList<>(listener.lines);
    List.of("", "/messages?after=0", "/errors", "/reconciliation")
        .forEach(part -> told.add(given().get("/syncs/" + id + part).asString()));
    told.add(given().get("/syncs/" + id + "/events").asString());
    told.add(given().get("/q/metrics").asString());
    List.of(
            "sync_progress_updates",
            "sync_error_logs",
            "sync_reconciliations",
            "sync_state",
            "sync_heartbeats",
            "webinar_sync_queue",
            "zoom_sync_logs")
        .forEach(table -> told.add(rows("select t::text from " + table + " t").toString()));

    assertThat(told).hasSizeGreaterThan(12);
    for (String canary : CANARIES) {
      assertThat(told).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(canary));
    }
  }

  @Test
  void no_secret_is_stored_with_what_belongs_to_webinars() {
    sync(connect(), "full", SyncStream.names());

    for (TruthTable table : TruthTable.values()) {
      assertThat(rows("select t::text from " + table.table() + " t"))
          .as(table.table())
          .isNotEmpty()
          .noneMatch(row -> row.get(0).toString().contains("s3cr3t"));
    }
    assertThat(rows("select w::text from zoom_webinars w"))
        .noneMatch(row -> row.get(0).toString().contains("s3cr3t"));
  }

  /** Hears all that is logged, with what it was about. */
  private static final class Listener extends Handler {

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord entry) {
      lines.add(ExtLogRecord.wrap(entry).getFormattedMessage());
      for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
        lines.add(cause.toString());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
