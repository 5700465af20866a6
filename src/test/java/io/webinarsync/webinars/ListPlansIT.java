package io.webinarsync.webinars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListPlansIT {

  @Inject Rows rows;

  @Test
  void pages_are_read_from_the_primary_key() {
    UUID connection = rows.connection("alice");
    UUID webinar = filled(connection);

    String first =
        rows.plan(ChildListSql.first(ChildList.PARTICIPANTS), Tuple.of(webinar, "alice", 51));
    String next =
        rows.plan(
            ChildListSql.after(ChildList.PARTICIPANTS),
            Tuple.of(webinar, "alice", 51, "i1", "s0500"));

    assertThat(first)
        .contains("using zoom_webinar_participants_pkey")
        .doesNotContain("Seq Scan on zoom_webinar_participants");
    assertThat(next)
        .contains("using zoom_webinar_participants_pkey")
        .containsPattern("Index Cond: .*ROW\\(instance_uuid, session_key\\) > ROW")
        .doesNotContain("Seq Scan on zoom_webinar_participants");
  }

  @Test
  void attendance_reads_one_webinar_from_the_instance_that_the_page_begins_in() {
    UUID connection = rows.connection("alice");
    UUID webinar = filled(connection);

    String plan =
        rows.plan(
            ChildListSql.after(ChildList.ATTENDANCE),
            Tuple.of(webinar, "alice", 51, "i1", "ada@example.com"));

    assertThat(plan)
        .contains("zoom_webinar_participants_pkey")
        .contains("(instance_uuid >= 'i1'::text)")
        .doesNotContain("Seq Scan on zoom_webinar_participants");
  }

  @ParameterizedTest
  @CsvSource({
    "title_order, zoom_webinars_by_title",
    "total_registrants, zoom_webinars_statistics",
    "total_attendees, zoom_webinars_statistics"
  })
  void which_webinars_stand_on_a_page_is_read_from_an_index_alone(String column, String index) {
    rows.webinars(rows.connection("owner of some"), 2000);
    rows.webinars(rows.connection("owner of more"), 20_000);

    await()
        .untilAsserted(
            () -> {
              rows.vacuum();
              assertThat(rows.plan(pageBy(column), Tuple.of("owner of some")))
                  .contains("Index Only Scan using " + index)
                  .doesNotContain("Seq Scan on zoom_webinars");
            });
  }

  private static String pageBy(String column) {
    return """
    select id
      from zoom_webinars
     where connection_id in (select id from zoom_connections where user_id = $1)
     order by %1$s desc nulls last, id desc
     limit 51
    """
        .formatted(column);
  }

  private UUID filled(UUID connection) {
    UUID webinar = rows.webinar(connection, "t", null);
    for (int i = 0; i < 20; i++) {
      store(rows.webinar(connection, "t", null));
    }
    store(webinar);
    rows.analyze();
    return webinar;
  }

  private void store(UUID webinar) {
    rows.children(
        webinar,
        1000,
        "zoom_webinar_participants",
        "instance_uuid, session_key, user_email",
        "'i' || n % 3, to_char(n, 'FMs0000'), 'p' || n || '@example.com'");
  }
}
