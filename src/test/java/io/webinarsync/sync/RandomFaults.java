package io.webinarsync.sync;

import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Faults by chance: the same seed makes the same ones. */
public final class RandomFaults {

  private static final int MOST = 4;

  /** Whatever may go wrong without being a lie about what there is. */
  private static final List<Supplier<Fault>> KINDS =
      List.of(
          () -> Fault.status(500),
          () -> Fault.html(502),
          () -> Fault.html(403),
          Fault::reset,
          Fault::truncation,
          Fault::expiredPageToken,
          Fault::expiredAccessToken,
          () -> Fault.status(200).withBody("[]"),
          () -> Fault.error(400, 200, "No permission."),
          () -> Fault.error(400, 300, "Validation Failed."),
          () -> Fault.error(400, 12702, "Can not access a webinar a year ago."),
          () ->
              Fault.error(
                  400, 4711, "Invalid access token, does not contain scopes:[webinar:read:some]."));

  private static final List<Endpoint> ENDPOINTS =
      List.of(
          Endpoint.WEBINARS,
          Endpoint.WEBINAR,
          Endpoint.REGISTRANTS,
          Endpoint.REGISTRATION_QUESTIONS,
          Endpoint.PANELISTS,
          Endpoint.POLLS,
          Endpoint.SURVEY,
          Endpoint.TRACKING_SOURCES,
          Endpoint.INSTANCES,
          Endpoint.PARTICIPANTS,
          Endpoint.ABSENTEES,
          Endpoint.PAST_POLLS,
          Endpoint.QUESTIONS,
          Endpoint.REPORT,
          Endpoint.HISTORY);

  private RandomFaults() {}

  /** One to four of them. */
  public static List<Fault> of(long seed) {
    Random random = new Random(seed);
    return IntStream.rangeClosed(0, random.nextInt(MOST)).mapToObj(i -> one(random)).toList();
  }

  private static Fault one(Random random) {
    Fault fault = KINDS.get(random.nextInt(KINDS.size())).get();
    List<Function<Fault, Fault>> frequencies =
        List.of(
            kind -> kind.first(1 + random.nextInt(4)),
            kind -> kind.every(2 + random.nextInt(5)),
            kind -> kind.withProbability(0.05 + 0.6 * random.nextDouble()));
    return frequencies
        .get(random.nextInt(frequencies.size()))
        .apply(fault)
        .on(ENDPOINTS.get(random.nextInt(ENDPOINTS.size())));
  }
}
