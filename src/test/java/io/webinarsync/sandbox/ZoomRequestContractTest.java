package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoomRequestContractTest {

  private static Optional<ZoomRequestContract> loaded = Optional.empty();

  private ZoomRequestContract contract;

  /** Loaded once, and looked for before each test, so that each one that is skipped counts. */
  @BeforeEach
  void load() {
    contract = loaded.orElseGet(ZoomRequestContract::load);
    loaded = Optional.of(contract);
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/users, status=active&page_size=2000",
    "/v2/users, status=active&page_size=2000&next_page_token=abc%3D",
    "/v2/users/abc-_DEF/webinars, type=scheduled&page_size=300",
    "/v2/users/abc-_DEF/webinars, type=scheduled&page_size=300&next_page_token=abc%3D",
    "/v2/webinars/82000000001, show_previous_occurrences=true",
  })
  void calls_that_zoom_describes_obey(String path, String query) {
    assertThat(complaints(path, query)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/users/me/webinars, type=past, past",
    "/v2/users/me/webinars, type=scheduled&from=2026-01-01&to=2026-02-01, from",
    "/v2/users/me/webinars, from=2026-01-01, from",
    "/v2/users/me/webinars, to=2026-01-01, to",
    "/v2/past_webinars/82000000001, '', No API path found",
  })
  void the_calls_of_the_old_system_do_not(String path, String query, String reason) {
    assertThat(complaints(path, query)).isNotEmpty().allMatch(text -> text.contains(reason));
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/users/me/webinars, page_size=301",
    "/v2/users, page_size=2001",
    "/v2/users, status=asleep",
    "/v2/users, next_page=abc",
    "/v2/webinars/82000000001, next_page_token=abc",
  })
  void sizes_values_and_parameters_beyond_the_description_do_not(String path, String query) {
    assertThat(complaints(path, query)).isNotEmpty();
  }

  @Test
  void requests_to_oauth_are_left_out() {
    assertThat(contract.complaints(List.of(new RecordedRequest("POST", "/oauth/token", ""))))
        .isEmpty();
  }

  private List<String> complaints(String path, String query) {
    return contract.complaints(
        List.of(new RecordedRequest("GET", path, query == null ? "" : query)));
  }
}
