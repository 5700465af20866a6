package io.webinarsync.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The judge of all fault scenarios finds what is planted in a sound database. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class VerdictIT {

  private static final Stage STAGE = Stage.of(Accounts.tiny(), 1);

  @AfterAll
  static void stop() {
    STAGE.close();
  }

  /** What is planted, and a word of the complaint. */
  static Stream<Arguments> plants() {
    return Stream.of(
        plant("a row is missing", "delete from zoom_webinars where webinar_id = (%s)", "missing"),
        plant(
            "a row is not as Zoom has it",
            "update zoom_webinars set topic = 'Another' where webinar_id = (%s)",
            "extra WEBINAR"),
        plant("people of a webinar are missing", "delete from zoom_webinar_panelists", "missing"),
        plant(
            "a sync that nobody asked for",
            """
            insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type,
                                        streams, status, created_at, ended_at, ended_by, end_reason)
            select gen_random_uuid(), connection_id, user_id, requested_by, '', 'full', streams, 'failed',
                   now() - interval '2 h', now() - interval '1 h', 'user', 'A plant'
              from zoom_sync_logs
            """,
            "accepted were"),
        plant(
            "two syncs at once",
            """
            insert into zoom_sync_logs (id, connection_id, user_id, requested_by, request_hash, sync_type,
                                        streams, status, created_at, ended_at, ended_by, end_reason)
            select gen_random_uuid(), connection_id, user_id, requested_by, '', 'full', streams, 'failed',
                   created_at - interval '1 s', ended_at + interval '1 s', 'user', 'A plant'
              from zoom_sync_logs
            """,
            "at work at once"),
        plant(
            "a call after the end",
            "update zoom_sync_logs set created_at = created_at - interval '1 h', ended_at = ended_at - interval '1 h'",
            "while no sync was at work"),
        plant(
            "an end that is told twice",
            """
            insert into sync_progress_updates (sync_id, update_type, details, progress_percentage)
            select id, 'status', '{"event": "ended"}', 100
              from zoom_sync_logs
            """,
            "told its end 2 times"),
        plant(
            "a percentage that falls",
            """
            insert into sync_progress_updates (sync_id, update_type, details, progress_percentage)
            select id, 'progress', '{}', 3
              from zoom_sync_logs
            """,
            "fell from"),
        plant(
            "counters that are wrong",
            "update zoom_sync_logs set processed_items = processed_items - 1",
            "its queue"),
        plant(
            "a gap that is not counted",
            """
            update sync_reconciliations
               set gap_reason = 'A plant'
             where id = (select min(id::text)::uuid from sync_reconciliations)
            """,
            "and names"),
        plant(
            "a secret in an event",
            """
            insert into sync_progress_updates (sync_id, update_type, message, details, progress_percentage)
            select id, 'info', 'S3cr3t-1', '{}', 100
              from zoom_sync_logs
            """,
            "a secret is told"),
        plant(
            "a person's address in an error",
            """
            insert into sync_error_logs (sync_id, error_type, error_message)
            select id, 'default', 'no such person: p3rs0n.7@example.com'
              from zoom_sync_logs
            """,
            "a secret is told"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plants")
  void what_is_planted_is_found(String what, String sql, String complaint) {
    Person person = STAGE.begin();
    STAGE.ended(person.insist(STAGE.replica(0), person.full()));
    assertThat(new Verdict(STAGE, person).whole()).isEmpty();

    STAGE.sql().execute(sql);

    assertThat(new Verdict(STAGE, person).whole()).anyMatch(line -> line.contains(complaint));
  }

  private static Arguments plant(String what, String sql, String complaint) {
    return Arguments.of(
        what, sql.replace("%s", "select min(webinar_id) from zoom_webinars"), complaint);
  }
}
