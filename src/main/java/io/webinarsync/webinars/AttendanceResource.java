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

/** Who came to a webinar and who did not. */
@Path("/webinars/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Data", description = "What belongs to webinars, as stored. Nothing here asks Zoom.")
class AttendanceResource {

  private final ChildLists lists;

  AttendanceResource(ChildLists lists) {
    this.lists = lists;
  }

  @GET
  @Path("participants")
  @Operation(
      operationId = "listParticipants",
      summary = "List sessions of participants",
      description =
          "Sessions from joining to leaving, by `instanceUuid` and `sessionKey`. Persons are in `attendance`.")
  public Uni<Page<ParticipantView>> participants(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.PARTICIPANTS, id).page(page);
  }

  @GET
  @Path("participants")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> participantsAsCsv(UUID id) {
    return lists.csv(ChildList.PARTICIPANTS, id);
  }

  @GET
  @Path("attendance")
  @Operation(
      operationId = "listAttendance",
      summary = "List persons and their time",
      description = "A person at an instance is one item, by `instanceUuid` and `personKey`.")
  public Uni<Page<AttendanceView>> attendance(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.ATTENDANCE, id).page(page);
  }

  @GET
  @Path("attendance")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> attendanceAsCsv(UUID id) {
    return lists.csv(ChildList.ATTENDANCE, id);
  }

  @GET
  @Path("absentees")
  @Operation(
      operationId = "listAbsentees",
      summary = "List absentees",
      description =
          "Registrants who did not come, by `instanceUuid` and `registrantId`. They are read when a sync is asked for them.")
  public Uni<Page<AbsenteeView>> absentees(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.ABSENTEES, id).page(page);
  }

  @GET
  @Path("absentees")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> absenteesAsCsv(UUID id) {
    return lists.csv(ChildList.ABSENTEES, id);
  }

  @GET
  @Path("instances")
  @Operation(
      operationId = "listInstances",
      summary = "List instances",
      description = "The times that the webinar really took place, by `instanceUuid`.")
  public Uni<Page<InstanceView>> instances(UUID id, @BeanParam PageRequest page) {
    return lists.of(ChildList.INSTANCES, id).page(page);
  }

  @GET
  @Path("instances")
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> instancesAsCsv(UUID id) {
    return lists.csv(ChildList.INSTANCES, id);
  }
}
