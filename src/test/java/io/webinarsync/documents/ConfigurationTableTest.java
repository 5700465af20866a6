package io.webinarsync.documents;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keeps the table of docs/operations.md true: every key, with the type, the default and the
 * description that stand where it is read.
 */
class ConfigurationTableTest {

  private static final String WRITE = "write-documents";

  private static final MarkedPart TABLE =
      new MarkedPart(Path.of("docs", "operations.md"), "configuration");

  private final List<ConfigurationKey> keys = ConfigurationKeys.ofTheService();

  @Test
  void the_table_is_what_the_sources_say() {
    String table = table();
    if (Boolean.getBoolean(WRITE)) {
      TABLE.write(table);
    }

    assertThat(TABLE.text())
        .as(
            "docs/operations.md; ./mvnw test -Dtest=ConfigurationTableTest -D%s=true writes it",
            WRITE)
        .isEqualTo(table);
  }

  @Test
  void a_key_is_described_as_it_is_read() {
    assertThat(keys)
        .contains(
            new ConfigurationKey(
                "webinar-sync.sync.heartbeat-interval",
                "duration",
                "`10s`",
                "How often a sync gives a sign of life; well below the lease."))
        .extracting(ConfigurationKey::name)
        .contains(
            "webinar-sync.database.migrate-at-start",
            "webinar-sync.encryption.keys.<id>",
            "webinar-sync.zoom.limits.business-plus.heavy-daily");
  }

  @Test
  void a_key_is_set_by_a_variable_of_the_environment() {
    assertThat(keys)
        .extracting(ConfigurationKey::variable)
        .contains("WEBINAR_SYNC_ENCRYPTION_KEYS_<ID>", "WEBINAR_SYNC_SYNC_MAX_CONCURRENT");
  }

  private String table() {
    return keys.stream()
        .map(ConfigurationKey::row)
        .collect(joining("\n", "| key | values | default | meaning |\n|---|---|---|---|\n", "\n"));
  }
}
