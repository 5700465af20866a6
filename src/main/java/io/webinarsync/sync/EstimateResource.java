package io.webinarsync.sync;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a sync would cost. */
@Path("/syncs/estimate")
@Tag(name = "Syncs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class EstimateResource {

  private static final String EXAMPLE =
      """
      {
        "connectionId": "0193a5c0-7e7b-7000-8000-000000000001",
        "mode": "full",
        "streams": ["webinars"],
        "calls": [
          {"label": "light", "calls": 620, "perSecond": 24.0, "seconds": 26},
          {"label": "medium", "calls": 5, "perSecond": 16.0, "seconds": 1}
        ],
        "totalCalls": 625,
        "leastSeconds": 26,
        "heavyLeftToday": 24000,
        "exceedsDailyLimit": false,
        "webinars": {"listed": 620, "read": 620},
        "perWebinar": null,
        "basis": "earlier_sync",
        "known": ["3 hosts and 620 webinars are stored; 620 webinars would be read."],
        "guessed": ["What is new at Zoom since the last sync is not counted, nor are calls that have to be repeated."]
      }
      """;

  private final Estimates estimates;
  private final Caller caller;

  EstimateResource(Estimates estimates, Caller caller) {
    this.estimates = estimates;
    this.caller = caller;
  }

  @POST
  @Operation(
      operationId = "estimateSync",
      summary = "Estimate a sync",
      description =
          "What a sync would cost: the body is that of `POST /syncs`. Worked out from what earlier syncs have stored: it starts nothing, writes nothing and asks nothing of Zoom. An inactive connection or a sync at work is no hindrance.")
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = SyncRequest.class),
              examples =
                  @ExampleObject(
                      name = "full",
                      value =
                          "{\"connectionId\":\"0193a5c0-7e7b-7000-8000-000000000001\",\"mode\":\"full\",\"streams\":[\"webinars\"]}")))
  @APIResponse(
      responseCode = "200",
      description = "What it would cost.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = EstimateView.class),
              examples = @ExampleObject(name = "full", value = EXAMPLE)))
  @APIResponse(
      responseCode = "409",
      description = "`not-resumable`: the sync named by `resumeOf` cannot be gone on with.")
  public Uni<EstimateView> estimate(@Nullable SyncRequest body) {
    if (body == null) {
      throw ProblemException.invalid("", "Send a JSON object with connectionId and mode.");
    }
    return estimates.of(body, caller.subject());
  }
}
