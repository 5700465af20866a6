package io.webinarsync.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFailuresTest {

  private static final String UUID_LIKE = "Write a UUID like 01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11.";

  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final JsonFailures failures = new JsonFailures(json);

  enum Mode {
    @JsonProperty("full")
    FULL,
    @JsonProperty("date_range")
    DATE_RANGE
  }

  record Host(String name, int rank) {
    Host {
      if ("forbidden".equals(name)) {
        throw ProblemException.invalid("/name", "Choose another name.");
      }
      if ("odd".equals(name)) {
        throw new IllegalArgumentException("io.webinarsync.Secret");
      }
    }
  }

  record Order(
      Mode mode,
      LocalDate from,
      UUID id,
      Boolean urgent,
      Integer count,
      String note,
      List<Host> hosts,
      Map<String, Host> byName) {}

  @BeforeEach
  void setUp() {
    new StrictJson().customize(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"x": 1}                                | /x             | There is no field x: leave it out.
          {"hosts": [{"rank": 1}, {"x": 1}]}      | /hosts/1/x     | There is no field x: leave it out.
          {"byName": {"a/b~c": {"x": 1}}}         | /byName/a~1b~0c/x | There is no field x: leave it out.
          {"mode": "delta"}                       | /mode          | Write one of: full, date_range.
          {"mode": ""}                            | /mode          | Write one of: full, date_range.
          {"mode": 0}                             | /mode          | Write one of: full, date_range.
          {"from": "2026-02-30"}                  | /from          | Write a date like 2026-01-31.
          {"from": ""}                            | /from          | Write a date like 2026-01-31.
          {"from": 20260131}                      | /from          | Write a date like 2026-01-31.
          {"id": "1"}                             | /id            | %1$s
          {"id": ""}                              | /id            | %1$s
          {"urgent": "true"}                      | /urgent        | Write true or false.
          {"urgent": 1}                           | /urgent        | Write true or false.
          {"count": "1"}                          | /count         | Write a whole number.
          {"count": 1.5}                          | /count         | Write a whole number.
          {"count": 99999999999}                  | /count         | Write a whole number.
          {"count": true}                         | /count         | Write a whole number.
          {"note": 5}                             | /note          | Write a text.
          {"note": []}                            | /note          | Write a text.
          {"hosts": {}}                           | /hosts         | Write a list.
          {"hosts": [1]}                          | /hosts/0       | Write an object.
          {"byName": {"a": {"rank": "1"}}}        | /byName/a/rank | Write a whole number.
          """)
  void a_field_that_does_not_fit_is_named_with_what_would(
      String body, String pointer, String detail) {
    assertThat(problem(body).errors())
        .containsExactly(new FieldError(pointer, detail.formatted(UUID_LIKE)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"text\"", "5", "true"})
  void a_body_that_is_no_object_is_told_so(String body) {
    assertThat(problem(body).errors()).containsExactly(new FieldError("", "Write an object."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"note": full}          | The body is not JSON: look at line 1, column 10.
          {"note": "a"            | The body is not JSON: look at line 1, column 13.
          {"note": "a"} x         | The body is not JSON: look at line 1, column 15.
          {"hosts": [{"rank": }]} | The body is not JSON: look at line 1, column 21.
          {"note":"a","note":"b"} | A field stands there twice: look at line 1, column 19.
          """)
  void what_is_not_json_is_told_by_its_place(String body, String detail) {
    assertThat(problem(body).errors()).containsExactly(new FieldError("", detail));
  }

  @Test
  void what_a_value_says_of_itself_goes_to_the_caller() {
    ProblemException problem = problem("{\"hosts\": [{\"name\": \"forbidden\"}]}");

    assertThat(problem.detail()).isEqualTo("Choose another name.");
  }

  @Test
  void what_a_value_fails_with_by_chance_does_not() {
    ProblemException problem = problem("{\"hosts\": [{\"name\": \"odd\"}]}");

    assertThat(problem.errors()).containsExactly(new FieldError("/hosts/0", "Write an object."));
  }

  @Test
  void a_type_that_cannot_be_read_at_all_is_no_fault_of_the_body() {
    Throwable failure = catchThrowable(() -> json.readValue("{}", Runnable.class));

    assertThat(failures.explain(failure)).isEmpty();
  }

  @Test
  void reads_what_is_written_as_it_should_be() throws JsonProcessingException {
    Order order =
        json.readValue(
            "{\"mode\": \"date_range\", \"from\": \"2026-01-31\", \"count\": 3}", Order.class);

    assertThat(order.mode()).isEqualTo(Mode.DATE_RANGE);
    assertThat(order.from()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(order.count()).isEqualTo(3);
  }

  private ProblemException problem(String body) {
    Throwable failure = catchThrowable(() -> json.readValue(body, Order.class));
    return failures.explain(failure).orElseThrow();
  }
}
