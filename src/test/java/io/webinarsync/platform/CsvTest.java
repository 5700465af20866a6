package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  record Inner(@Nullable String text, int number) {}

  record Outer(UUID id, Inner inner, @Nullable Object any, Instant at, boolean truth) {}

  private final CsvTable<Outer> table = CsvTable.of(Outer.class);

  @Test
  void quotes_what_would_break_a_line_and_nothing_else() {
    List<String> cells =
        List.of("plain", "a,b", "say \"hi\"", "two\nlines", "a\r\nb", "", " spaced ", "😀 grün");

    assertThat(Csv.lines(List.of(cells)))
        .isEqualTo(
            "plain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\"a\r\nb\",, spaced ,😀 grün\r\n");
  }

  @Test
  void does_not_quote_a_text_for_its_length() {
    String text = "x".repeat(10_000);

    assertThat(Csv.lines(List.of(List.of(text, "y")))).isEqualTo(text + ",y\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49 30", "-1", "@sum", "\tx", "\rx", "=HYPERLINK(\"x\")"})
  void what_a_spreadsheet_would_run_begins_with_a_single_quote(String text) {
    assertThat(Csv.inert(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=1", " =1", "'=1", "1-2", "ada@example.com"})
  void any_other_text_stays_as_it_is(String text) {
    assertThat(Csv.inert(text)).isEqualTo(text);
  }

  @Test
  void names_a_column_for_each_component_and_for_those_within_it() {
    assertThat(table.header()).isEqualTo("id,text,number,any,at,truth\r\n");
  }

  @Test
  void a_number_keeps_its_sign_and_null_is_empty() {
    UUID id = UUID.fromString("01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11");
    Outer row =
        new Outer(id, new Inner(null, -5), null, Instant.parse("2026-01-02T03:04:05Z"), true);

    assertThat(table.lines(List.of(row))).isEqualTo(id + ",,-5,,2026-01-02T03:04:05Z,true\r\n");
  }

  @Test
  void what_has_parts_is_json() {
    Outer row =
        new Outer(
            new UUID(0, 1), new Inner("=a", 1), List.of(Map.of("b", "c")), Instant.EPOCH, false);

    assertThat(table.lines(List.of(row)))
        .isEqualTo(
            "00000000-0000-0000-0000-000000000001,'=a,1,\"[{\"\"b\"\":\"\"c\"\"}]\",1970-01-01T00:00:00Z,false\r\n");
  }

  @Test
  void no_records_are_no_lines() {
    assertThat(table.lines(List.of())).isEmpty();
  }
}
