package io.webinarsync.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keeps docs/database.md true. */
class DatabaseDocIT {

  private static final Path DOC = Path.of("docs/database.md");

  /** A name, with its parameters where it is a function's, between backticks. */
  private static final Pattern NAME = Pattern.compile("`([a-z0-9_]+)(\\([^`]*\\))?`");

  @RegisterExtension final Database database = Database.rolledBack();

  @Test
  void every_object_is_described() throws IOException {
    assertThat(firstCells().collect(Collectors.toSet())).containsAll(objects());
  }

  @Test
  void all_that_is_described_is_there_and_is_described_once() throws IOException {
    List<String> described = firstCells().toList();

    assertThat(described).doesNotHaveDuplicates();
    assertThat(objects()).containsAll(described);
  }

  /** Names of tables, views, functions, triggers, and indexes; of functions with parameters. */
  private Set<String> objects() {
    return Set.copyOf(
        database.values(
            """
            select relname::text
              from pg_class
             where relnamespace = 'public'::regnamespace
               and relkind in ('r', 'v')
               and relname <> 'flyway_schema_history'
             union
            select format('%s(%s)', proname,
                          (select string_agg(quote_ident(name), ', ' order by place)
                             from unnest(proargnames[1:pronargs]) with ordinality as parameter (name, place)))
              from pg_proc
             where pronamespace = 'public'::regnamespace
             union
            select tgname
              from pg_trigger
             where not tgisinternal
             union
            select indexrelid::regclass::text
              from pg_index
              join pg_class on pg_class.oid = indrelid
             where relnamespace = 'public'::regnamespace
               and relname <> 'flyway_schema_history'
               and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
            """));
  }

  /** What stands between backticks in the first cells of the tables. */
  private static Stream<String> firstCells() throws IOException {
    return Files.readAllLines(DOC).stream()
        .filter(line -> line.startsWith("| `"))
        .map(line -> line.split("\\|")[1])
        .flatMap(cell -> NAME.matcher(cell).results().map(MatchResult::group))
        .map(name -> name.replace("`", ""));
  }
}
