package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.webinarsync.platform.FieldError;
import io.webinarsync.platform.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SyncRequestTest {

  private static final UUID CONNECTION = UUID.randomUUID();
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

  @Test
  void a_full_sync_needs_a_connection_and_a_mode() {
    SyncOrder order =
        new SyncRequest(CONNECTION, SyncMode.FULL, null, null, null, null, null).toOrder();

    assertThat(order.range()).isEmpty();
    assertThat(order.streams())
        .hasSize(12)
        .contains("webinars", "participants")
        .doesNotContain("absentees", "reports", "history");
  }

  @Test
  void a_range_includes_both_of_its_days_in_its_zone() {
    SyncOrder order =
        new SyncRequest(
                CONNECTION, SyncMode.DATE_RANGE, JANUARY, MARCH, "Europe/Berlin", null, null)
            .toOrder();

    assertThat(order.range().map(DayRange::start)).contains(Instant.parse("2025-12-31T23:00:00Z"));
    assertThat(order.range().map(DayRange::end)).contains(Instant.parse("2026-03-31T22:00:00Z"));
  }

  @ParameterizedTest
  @MethodSource("wrongRequests")
  void what_is_wrong_is_named_by_its_pointer(SyncRequest request, List<String> pointers) {
    ProblemException problem = catchThrowableOfType(ProblemException.class, request::toOrder);

    assertThat(problem.errors()).extracting(FieldError::pointer).isEqualTo(pointers);
  }

  static Stream<Arguments> wrongRequests() {
    SyncMode range = SyncMode.DATE_RANGE;
    return Stream.of(
        wrong(new SyncRequest(null, null, null, null, null, null, null), "/connectionId", "/mode"),
        wrong(
            new SyncRequest(CONNECTION, SyncMode.FULL, JANUARY, MARCH, "UTC", null, null),
            "/from",
            "/to",
            "/zone"),
        wrong(new SyncRequest(CONNECTION, range, null, null, null, null, null), "/from", "/to"),
        wrong(new SyncRequest(CONNECTION, range, MARCH, JANUARY, null, null, null), "/to"),
        wrong(
            new SyncRequest(CONNECTION, range, JANUARY, MARCH, "Mars/Olympus", null, null),
            "/zone"),
        wrong(new SyncRequest(CONNECTION, range, JANUARY, LocalDate.MAX, null, null, null), "/to"),
        wrong(
            new SyncRequest(
                CONNECTION, SyncMode.FULL, null, null, null, List.of("webinars", "nonsense"), null),
            "/streams/1"));
  }

  private static Arguments wrong(SyncRequest request, String... pointers) {
    return Arguments.of(request, List.of(pointers));
  }
}
