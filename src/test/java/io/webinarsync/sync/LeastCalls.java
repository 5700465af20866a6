package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How many calls a full sync of every stream needs at the least, worked out from the sandbox's
 * truth: one for each page that holds something, and one where only a call can tell that there is
 * nothing.
 */
record LeastCalls(Sandbox sandbox) {

  private static final int PAGE = 300;

  Map<Endpoint, Long> ofAFullSync() {
    Map<Endpoint, Long> calls = new EnumMap<>(Endpoint.class);
    Truth truth = sandbox.truth();
    calls.put(Endpoint.USERS, 1L);
    calls.put(Endpoint.WEBINARS, truth.listPages(PAGE) + truth.hostsWithoutAddon().size());
    truth.ids().forEach(id -> add(calls, truth.webinar(id).orElseThrow(), id));
    calls.put(Endpoint.HISTORY, monthsOfTheYear(LocalDate.now(ZoneOffset.UTC)));
    truth.history().stream()
        .filter(entry -> truth.webinar(entry.path("meeting_id").asLong()).isEmpty())
        .forEach(entry -> addInstance(calls, entry.path("meeting_uuid").asText(), true, true));
    return calls;
  }

  /**
   * How many stretches of at most a month make up the year before that day: twelve, or thirteen
   * where a month that is too short moves the days on.
   */
  static long monthsOfTheYear(LocalDate today) {
    long months = 0;
    for (LocalDate day = today.minusYears(1).plusDays(1);
        !day.isAfter(today);
        day = day.plusMonths(1)) {
      months++;
    }
    return months;
  }

  private void add(Map<Endpoint, Long> calls, ObjectNode webinar, long id) {
    Truth truth = sandbox.truth();
    boolean mayRegister = webinar.at("/settings/approval_type").asInt(-1) != 2;
    boolean mayAsk = webinar.at("/settings/question_and_answer/enable").asBoolean(true);
    count(calls, 1, Endpoint.WEBINAR, Endpoint.PANELISTS, Endpoint.POLLS, Endpoint.SURVEY);
    if (mayRegister) {
      count(calls, 1, Endpoint.REGISTRATION_QUESTIONS, Endpoint.TRACKING_SOURCES);
      count(calls, registrantPages(truth, id), Endpoint.REGISTRANTS);
    }
    if (mayHaveBegun(webinar)) {
      count(calls, 1, Endpoint.INSTANCES);
      truth
          .instances(id)
          .forEach(held -> addInstance(calls, held.path("uuid").asText(), mayRegister, mayAsk));
    }
  }

  private void addInstance(
      Map<Endpoint, Long> calls, String uuid, boolean mayRegister, boolean mayAsk) {
    Truth truth = sandbox.truth();
    count(calls, pages(truth.participants(uuid).size()), Endpoint.PARTICIPANTS);
    count(calls, 1, Endpoint.PAST_POLLS, Endpoint.REPORT);
    if (mayAsk) {
      count(calls, 1, Endpoint.QUESTIONS);
    }
    if (mayRegister) {
      count(calls, pages(truth.absentees(uuid).size()), Endpoint.ABSENTEES);
    }
  }

  /** A webinar that has no registrants is asked for them once: the first refusal is the answer. */
  private static long registrantPages(Truth truth, long id) {
    return truth.registrationQuestions(id).isEmpty()
        ? 1
        : Stream.of("pending", "approved", "denied")
            .mapToLong(status -> pages(count(truth.registrants(id), status)))
            .sum();
  }

  private static int count(List<ObjectNode> registrants, String status) {
    return (int)
        registrants.stream().filter(one -> status.equals(one.path("status").asText())).count();
  }

  private static boolean mayHaveBegun(JsonNode webinar) {
    List<Instant> starts =
        Schedule.of(webinar).sessions().stream().map(Schedule.Session::start).toList();
    return starts.isEmpty() || starts.stream().anyMatch(start -> !start.isAfter(Instant.now()));
  }

  private static long pages(int items) {
    return Math.max(1, (items + PAGE - 1) / PAGE);
  }

  private static void count(Map<Endpoint, Long> calls, long times, Endpoint... endpoints) {
    for (Endpoint endpoint : endpoints) {
      calls.merge(endpoint, times, Long::sum);
    }
  }
}
