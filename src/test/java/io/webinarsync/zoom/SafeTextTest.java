package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Validation Failed.                        | Validation Failed.",
        "User does not exist: jane.doe.            | User does not exist",
        "User jane@example.com not found           | User not found",
        "Webinar 93812345678 not found             | Webinar not found",
        "Instance /abc== is gone                   | Instance is gone",
        "Host qWeRtYuIoPaSdFgHjKlZxC is blocked    | Host is blocked",
        "See https://zoom.us/w/1?tk=secret please  | See please",
        "Token abc123.def456 refused               | Token refused",
        "No {\"id\"}                               | No",
      })
  void keeps_the_words_and_none_of_the_names(String message, String safe) {
    assertThat(SafeText.of(message)).isEqualTo(safe);
  }
}
