package io.webinarsync.platform;

import java.net.URI;
import java.util.List;
import java.util.Map;

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

  /** The type as a URI. */
  public URI uri() {
    return URI.create(URI_PREFIX + slug);
  }

  /** A problem of this type. */
  public ProblemException problem(String detail) {
    return new ProblemException(this, detail, List.of(), Map.of(), Map.of());
  }
}
