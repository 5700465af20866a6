package io.webinarsync.sandbox;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.whitelist.ValidationErrorsWhitelist;
import com.atlassian.oai.validator.whitelist.rule.WhitelistRules;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Judges requests by Zoom's published description as it is, with one exception: that file does not
 * list {@code next_page_token} among the parameters of a host's webinars, although the answer tells
 * to pass it back.
 */
public final class ZoomRequestContract {

  private static final String API = "/v2/";

  private final OpenApiInteractionValidator validator;

  private ZoomRequestContract(OpenApiInteractionValidator validator) {
    this.validator = validator;
  }

  /** The contract; skips the test that asks where Zoom's description is not to be had. */
  public static ZoomRequestContract load() {
    return new ZoomRequestContract(
        ZoomDescription.validator("zoom-webinar-sync.raw.json")
            .withWhitelist(
                ValidationErrorsWhitelist.create()
                    .withRule(
                        "next_page_token is missing in the description of the list",
                        WhitelistRules.allOf(
                            WhitelistRules.isRequest(),
                            WhitelistRules.pathContainsRegexp("/users/[^/]+/webinars"),
                            WhitelistRules.messageContainsSubstring("next_page_token"))))
            .build());
  }

  /**
   * What Zoom's description holds against the requests, each with the request that it is about;
   * empty where all obey. Requests to OAuth, which it does not describe, are left out.
   */
  public List<String> complaints(Collection<RecordedRequest> requests) {
    return requests.stream()
        .filter(request -> request.path().startsWith(API))
        .distinct()
        .flatMap(this::complaints)
        .toList();
  }

  private Stream<String> complaints(RecordedRequest request) {
    return validator.validateRequest(parsed(request)).getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .map(message -> request + ": " + message.getMessage());
  }

  private static SimpleRequest parsed(RecordedRequest request) {
    SimpleRequest.Builder builder =
        new SimpleRequest.Builder(request.method(), request.path())
            .withAuthorization("Bearer of-no-matter-here");
    Stream.of(request.query().split("&"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.groupingBy(
                pair -> decoded(pair[0]),
                Collectors.mapping(
                    pair -> pair.length == 1 ? "" : decoded(pair[1]), Collectors.toList())))
        .forEach(builder::withQueryParam);
    return builder.build();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
