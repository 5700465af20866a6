package io.webinarsync.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem as it stands in an answer. Source: RFC 9457.
 *
 * @param type what kind of problem it is
 * @param title the same sentence for every problem of that type
 * @param status HTTP status of the answer
 * @param detail what went wrong here and what to do about it
 * @param instance path that was asked for
 * @param errors the fields that are wrong; left out where there are none
 * @param extensions further members, by their names
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
@Schema(name = "Problem", description = "What went wrong (RFC 9457). A type may add members.")
record Problem(
    @Schema(examples = "urn:webinar-sync:problem:invalid-request") URI type,
    @Schema(examples = "The request is not valid") String title,
    @Schema(examples = "400") int status,
    @Schema(examples = "Ask for 1 to 200 items.") String detail,
    @Schema(examples = "/webinars", description = "The path that was asked for.") String instance,
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
        @Schema(description = "The fields that are wrong, where it is about fields.")
        List<FieldError> errors,
    @JsonIgnore @Schema(hidden = true) Map<String, Object> extensions) {

  /** The media type of problems. */
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(ProblemException problem, String path) {
    ProblemType type = problem.type();
    return new Problem(
        type.uri(),
        type.title(),
        type.status(),
        problem.detail(),
        path,
        problem.errors(),
        problem.extensions());
  }

  /** The further members, each beside the others. */
  @JsonAnyGetter
  Map<String, Object> members() {
    return extensions;
  }
}
