package io.webinarsync.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that goes wrong on demand. Begin with a kind, such as {@link #status(int)}; unless told
 * otherwise it falls on every call.
 */
public final class Fault {

  private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

  private final FaultKind kind;
  private final FaultMatch match;
  private final FaultFrequency frequency;
  private final Answer given;
  private final Duration delay;

  Fault(FaultKind kind, FaultMatch match, FaultFrequency frequency, Answer given, Duration delay) {
    this.kind = kind;
    this.match = match;
    this.frequency = frequency;
    this.given = given;
    this.delay = delay;
  }

  /** An answer with that status and no body. */
  public static Fault status(int status) {
    return given(new Answer(status, Map.of(), Buffer.buffer()));
  }

  /** An error as Zoom's API words it. */
  public static Fault error(int status, int code, String message) {
    return given(Answer.error(status, code, message));
  }

  /** A page of HTML with that status, as a gateway before Zoom sends it. */
  public static Fault html(int status) {
    String page = "<html><head><title>" + status + "</title></head><body>Sorry</body></html>";
    return given(new Answer(status, HTML, Buffer.buffer(page)));
  }

  /** The connection closed in the middle of the answer. */
  public static Fault reset() {
    return of(FaultKind.RESET);
  }

  /** The true answer cut off somewhere. */
  public static Fault truncation() {
    return of(FaultKind.TRUNCATION);
  }

  /** The true answer, later. */
  public static Fault delay(Duration delay) {
    return of(FaultKind.DELAY).delayed(delay);
  }

  /** The day's calls used up: 429 with an ISO instant in Retry-After. */
  public static Fault dailyLimit() {
    return of(FaultKind.DAILY_LIMIT);
  }

  /** The page token of the call dead: 400/300. Only calls with a page token count. */
  public static Fault expiredPageToken() {
    return of(FaultKind.PAGE_TOKEN);
  }

  /** The access token of the call dead: 401/124. */
  public static Fault expiredAccessToken() {
    return of(FaultKind.ACCESS_TOKEN);
  }

  /** The same on calls to that endpoint only. */
  public Fault on(Endpoint endpoint) {
    return with(new FaultMatch(Optional.of(endpoint), match.webinarId(), match.hostId()));
  }

  /**
   * The same on calls about that webinar only: its detail, and all that belongs to it, by its
   * number or by the uuid of one of its instances.
   */
  public Fault ofWebinar(long webinarId) {
    return with(new FaultMatch(match.endpoint(), webinarId, match.hostId()));
  }

  /** The same on calls for that host's list only. */
  public Fault ofHost(String hostId) {
    return with(new FaultMatch(match.endpoint(), match.webinarId(), hostId));
  }

  /** The same on the first so many of those calls only. */
  public Fault first(long calls) {
    return with(new FaultFrequency(calls, frequency.every(), frequency.probability()));
  }

  /** The same on every so-manieth of those calls only. */
  public Fault every(long calls) {
    return with(new FaultFrequency(frequency.first(), calls, frequency.probability()));
  }

  /** The same on that share of those calls only, 0 to 1, by chance from the account's seed. */
  public Fault withProbability(double share) {
    return with(new FaultFrequency(frequency.first(), frequency.every(), share));
  }

  /** The same, so much later. */
  public Fault delayed(Duration other) {
    return new Fault(kind, match, frequency, given, other);
  }

  /** The same with one more header, such as Retry-After with any text. */
  public Fault withHeader(String name, String value) {
    return with(given.with(Map.of(name, value)));
  }

  /** The same with another body. */
  public Fault withBody(String body) {
    return with(new Answer(given.status(), given.headers(), Buffer.buffer(body.getBytes(UTF_8))));
  }

  FaultKind kind() {
    return kind;
  }

  FaultMatch match() {
    return match;
  }

  FaultFrequency frequency() {
    return frequency;
  }

  Answer given() {
    return given;
  }

  Duration delay() {
    return delay;
  }

  private static Fault given(Answer answer) {
    return of(FaultKind.STATUS).with(answer);
  }

  static Fault of(FaultKind kind) {
    Answer none = new Answer(500, Map.of(), Buffer.buffer());
    return new Fault(kind, FaultMatch.ALL, FaultFrequency.ALWAYS, none, Duration.ZERO);
  }

  private Fault with(FaultMatch other) {
    return new Fault(kind, other, frequency, given, delay);
  }

  private Fault with(FaultFrequency other) {
    return new Fault(kind, match, other, given, delay);
  }

  private Fault with(Answer other) {
    return new Fault(kind, match, frequency, other, delay);
  }
}
