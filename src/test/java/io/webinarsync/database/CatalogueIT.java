package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the database's names, types, defaults, rules and signatures to the contract. */
class CatalogueIT {

  @RegisterExtension final Database database = Database.rolledBack();

  @Test
  void all_that_the_contract_names_is_there_and_nothing_else() throws IOException {
    List<String> expected = resource("catalogue.txt").lines().toList();

    List<String> there = database.values(resource("catalogue.sql"));

    assertThat(expected).filteredOn(Predicate.not(there::contains)).as("missing").isEmpty();
    assertThat(there).filteredOn(Predicate.not(expected::contains)).as("not in it").isEmpty();
    assertThat(there).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table stray (id uuid)",
        "alter table zoom_webinars add column stray text",
        "alter table zoom_webinars alter column topic set default ''",
        "alter table zoom_webinars alter column max_registrants type bigint",
        "alter table sync_test_results alter column test_name drop not null",
        "alter table zoom_webinars drop constraint check_duration",
        "alter index idx_zoom_webinars_host rename to stray",
        "drop trigger zoom_sync_logs_final_state on zoom_sync_logs",
        "create function mark_stale_syncs(integer) returns integer language sql as 'select 1'",
        "alter view sync_alert_conditions set (security_invoker = false)"
      })
  void whatever_is_changed_is_noticed(String change) throws IOException {
    database.execute("drop view if exists webinar_statistics_by_connection cascade");
    List<String> before = database.values(resource("catalogue.sql"));

    database.execute(change);

    assertThat(database.values(resource("catalogue.sql"))).isNotEqualTo(before);
  }

  @Test
  void every_table_view_and_function_says_what_it_is_for() {
    assertThat(
            database.values(
                """
                select oid::regclass::text
                  from pg_class
                 where relnamespace = 'public'::regnamespace
                   and relkind in ('r', 'v')
                   and relname <> 'flyway_schema_history'
                   and obj_description(oid, 'pg_class') is null
                 union all
                select oid::regprocedure::text
                  from pg_proc
                 where pronamespace = 'public'::regnamespace
                   and obj_description(oid, 'pg_proc') is null
                """))
        .isEmpty();
  }

  @Test
  void every_foreign_key_is_found_by_an_index_when_its_target_is_deleted() {
    assertThat(
            database.values(
                """
                select conname
                  from pg_constraint
                 where contype = 'f'
                   and connamespace = 'public'::regnamespace
                   and not exists (select
                                     from pg_index
                                    where indrelid = conrelid
                                      and (string_to_array(indkey::text, ' ')::int2[])[1:cardinality(conkey)] @> conkey)
                """))
        .isEmpty();
  }

  @Test
  void every_view_shows_what_its_reader_may_read() {
    assertThat(
            database.values(
                """
                select relname
                  from pg_class
                 where relnamespace = 'public'::regnamespace
                   and relkind = 'v'
                   and not coalesce(reloptions, '{}') @> '{security_invoker=true}'
                """))
        .isEmpty();
  }

  static String resource(String name) throws IOException {
    try (InputStream resource = CatalogueIT.class.getResourceAsStream("/database/" + name)) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
