package io.webinarsync.webinars;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CsvAnswer;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Whom a webinar expects, when, and from where. */
@Path("/webinars/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data")
class InvitationResource {

  private final ChildLists lists;

  InvitationResource(ChildLists lists) {
    this.lists = lists;
  }

  @GET
  @Path("registrants")
  @Operation(
      operationId = "listRegistrants",
      summary = "List registrants",
      description = "Registrants in whatever status, by `registrantId`.")
  public Uni<Page<RegistrantView>> registrants(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.REGISTRANTS, id).page(page);
  }

  @GET
  @Path("registrants")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> registrantsAsCsv(UUID id) {
    return lists.csv(ChildList.REGISTRANTS, id);
  }

  @GET
  @Path("panelists")
  @Operation(
      operationId = "listPanelists",
      summary = "List panelists",
      description = "Invited panelists, by `panelistId`.")
  public Uni<Page<PanelistView>> panelists(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.PANELISTS, id).page(page);
  }

  @GET
  @Path("panelists")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> panelistsAsCsv(UUID id) {
    return lists.csv(ChildList.PANELISTS, id);
  }

  @GET
  @Path("occurrences")
  @Operation(
      operationId = "listOccurrences",
      summary = "List occurrences",
      description = "Planned sessions of a recurring webinar, by `occurrenceId`.")
  public Uni<Page<OccurrenceView>> occurrences(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.OCCURRENCES, id).page(page);
  }

  @GET
  @Path("occurrences")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> occurrencesAsCsv(UUID id) {
    return lists.csv(ChildList.OCCURRENCES, id);
  }

  @GET
  @Path("tracking-sources")
  @Operation(
      operationId = "listTrackingSources",
      summary = "List tracking sources",
      description = "Where registrations came from, by `trackingSourceId`.")
  public Uni<Page<TrackingSourceView>> trackingSources(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.TRACKING_SOURCES, id).page(page);
  }

  @GET
  @Path("tracking-sources")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> trackingSourcesAsCsv(UUID id) {
    return lists.csv(ChildList.TRACKING_SOURCES, id);
  }

  @GET
  @Path("registration-questions")
  @Operation(
      operationId = "listRegistrationQuestions",
      summary = "List questions of the registration form",
      description = "By `kind` and `title`.")
  public Uni<Page<RegistrationQuestionView>> registrationQuestions(
      UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.REGISTRATION_QUESTIONS, id).page(page);
  }

  @GET
  @Path("registration-questions")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> registrationQuestionsAsCsv(UUID id) {
    return lists.csv(ChildList.REGISTRATION_QUESTIONS, id);
  }
}
