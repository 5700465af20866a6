package io.webinarsync.platform;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A kind of problem that the API reports, stable across releases. Each feature declares its own as
 * constants; docs/api.md lists them all. Source: RFC 9457, section 3.
 *
 * @param slug last part of the type's URI, such as {@code sync-already-active}
 * @param status HTTP status, 400 to 599
 * @param title one short sentence, the same for every occurrence
 */
public record ProblemType(String slug, int status, String title) {

  /** Prefix of every type's URI. It names the type and is not meant to be fetched. */
  public static final String URI_PREFIX = "urn:webinar-sync:problem:";

  /** Nothing under that address, or nothing that this caller may see: both look the same. */
  public static final ProblemType NOT_FOUND =
      new ProblemType("not-found", 404, "There is no such resource");

  /** The request breaks the contract; the field errors say where. */
  public static final ProblemType INVALID_REQUEST =
      new ProblemType("invalid-request", 400, "The request is not valid");

  /** A browser asks for a page of another site; programs are never answered so. */
  public static final ProblemType CROSS_SITE =
      new ProblemType("cross-site-request", 403, "A page of another site may not ask for this");

  static final ProblemType UNAUTHENTICATED =
      new ProblemType("unauthenticated", 401, "The request says not who is asking");

  static final ProblemType FORBIDDEN =
      new ProblemType("forbidden", 403, "The caller may not do this");

  static final ProblemType METHOD_NOT_ALLOWED =
      new ProblemType("method-not-allowed", 405, "The resource does not know this method");

  static final ProblemType NOT_ACCEPTABLE =
      new ProblemType("not-acceptable", 406, "The answer cannot be had in this form");

  static final ProblemType BODY_TOO_LARGE =
      new ProblemType("body-too-large", 413, "The request's body is too large");

  static final ProblemType UNSUPPORTED_MEDIA_TYPE =
      new ProblemType("unsupported-media-type", 415, "The body cannot be read in this form");

  static final ProblemType DATABASE_AWAY =
      new ProblemType("database-away", 503, "The database cannot be reached");

  static final ProblemType ISSUER_AWAY =
      new ProblemType("issuer-away", 503, "The issuer of tokens cannot be reached");

  static final ProblemType INTERNAL_ERROR =
      new ProblemType("internal-error", 500, "The service failed");

  /** The type of a problem that is told by its status alone; {@code http-414} and the like. */
  static ProblemType ofStatus(int status) {
    return Stream.of(
            INVALID_REQUEST,
            UNAUTHENTICATED,
            FORBIDDEN,
            NOT_FOUND,
            METHOD_NOT_ALLOWED,
            NOT_ACCEPTABLE,
            BODY_TOO_LARGE,
            UNSUPPORTED_MEDIA_TYPE)
        .filter(type -> type.status == status)
        .findFirst()
        .orElseGet(() -> new ProblemType("http-" + status, status, reason(status)));
  }

  /** The type as a URI. */
  public URI uri() {
    return URI.create(URI_PREFIX + slug);
  }

  /** A problem of this type. */
  public ProblemException problem(String detail) {
    return new ProblemException(this, detail, List.of(), Map.of(), Map.of());
  }

  private static String reason(int status) {
    return HttpResponseStatus.valueOf(status).reasonPhrase();
  }
}
