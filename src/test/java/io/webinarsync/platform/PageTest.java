package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private final PageRequest two = new PageRequest(2, null);

  @Test
  void the_row_too_many_is_not_shown_and_the_cursor_continues_after_the_last_one_shown() {
    assertThat(two.rowsToRead()).isEqualTo(3);

    Page<String> page = Page.of(List.of("a", "b", "c"), two, Cursor::encode);

    assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), Cursor.encode("b")));
  }

  @Test
  void a_full_page_without_a_row_too_many_is_the_last_one() {
    assertThat(Page.of(List.of("a", "b"), two, Cursor::encode))
        .isEqualTo(new Page<>(List.of("a", "b"), null));
  }

  @Test
  void a_list_without_rows_has_one_empty_page() {
    assertThat(Page.of(List.<String>of(), two, Function.identity()))
        .isEqualTo(new Page<>(List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 201, Integer.MAX_VALUE})
  void a_limit_out_of_range_is_an_invalid_request(int limit) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> new PageRequest(limit, null))
        .satisfies(
            problem ->
                assertThat(problem.errors())
                    .extracting(FieldError::pointer)
                    .isEqualTo(List.of("?limit")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 200})
  void a_limit_within_range_is_taken(int limit) {
    assertThat(new PageRequest(limit, null).limit()).isEqualTo(limit);
  }
}
