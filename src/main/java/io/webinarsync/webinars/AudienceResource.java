package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many were present, and when. */
@Path("/webinars/{id}/audience")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
class AudienceResource {

  private final Audiences audiences;

  AudienceResource(Audiences audiences) {
    this.audiences = audiences;
  }

  @GET
  @Operation(
      operationId = "getAudience",
      summary = "Count who was present over time",
      description =
          "Persons present at one instance. One with two sessions at a time counts once. Where no session is stored `points` is empty and the figures are null.")
  public Uni<AudienceView> audience(
      UUID id,
      @Parameter(
              description =
                  "`instanceUuid` of the instance; without it the newest that somebody came to.",
              example = "qaXYZ0pXR2Kw1n5yVb1m2A==")
          @QueryParam("instance")
          @Nullable String instance) {
    return audiences.of(id, Optional.ofNullable(instance).filter(uuid -> !uuid.isEmpty()));
  }
}
