package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void gives_back_the_parts_of_the_key_whatever_they_hold() {
    String cursor = Cursor.encode("2026-01-01T10:00:00Z", "", "a.b|ü😀");

    assertThat(Cursor.decode(cursor, 3)).containsExactly("2026-01-01T10:00:00Z", "", "a.b|ü😀");
  }

  @Test
  void needs_no_escaping_in_a_query() {
    assertThat(Cursor.encode("???>>>~~~", "&=+ %")).matches("[A-Za-z0-9._-]+");
  }

  @Test
  void reads_the_parts_as_what_the_list_is_ordered_by() {
    Instant first = Instant.parse("2026-01-01T10:00:00Z");

    Instant read =
        Cursor.read(Cursor.encode(first.toString()), 1, parts -> Instant.parse(parts.get(0)));

    assertThat(read).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "%%%", "YQ", "YQ.YQ.YQ", "YQ.Y*", "YQ.YQ==", "YR.YQ", "YQ._w"})
  void a_cursor_that_nobody_was_given_is_an_invalid_request(String cursor) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.decode(cursor, 2))
        .satisfies(this::namesTheCursor);
  }

  @Test
  void a_part_of_another_kind_is_an_invalid_request() {
    String cursor = Cursor.encode("not-a-uuid");

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.read(cursor, 1, parts -> UUID.fromString(parts.get(0))))
        .satisfies(this::namesTheCursor);
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.read(cursor, 1, parts -> Instant.parse(parts.get(0))))
        .satisfies(this::namesTheCursor);
  }

  private void namesTheCursor(ProblemException problem) {
    assertThat(problem.type()).isEqualTo(ProblemType.INVALID_REQUEST);
    assertThat(problem.errors()).extracting(FieldError::pointer).isEqualTo(List.of("?cursor"));
  }
}
