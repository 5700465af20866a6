package io.webinarsync.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API's description what stands in an answer of {@code text/csv}. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class CsvDescription implements OASFilter {

  private static final String MEANING =
      "The whole list, whatever `limit` and `cursor` say, streamed as RFC 4180 in UTF-8: a line of"
          + " names, then a line for each item. A text that a spreadsheet would take for a formula,"
          + " because it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, has a single"
          + " quote before it.";

  @Override
  public APIResponse filterAPIResponse(APIResponse response) {
    Optional.ofNullable(response.getContent())
        .map(Content::getMediaTypes)
        .map(types -> types.get(CsvAnswer.MEDIA_TYPE))
        .ifPresent(CsvDescription::describe);
    return response;
  }

  private static void describe(MediaType csv) {
    csv.setSchema(OASFactory.createSchema().type(List.of(SchemaType.STRING)).description(MEANING));
  }
}
