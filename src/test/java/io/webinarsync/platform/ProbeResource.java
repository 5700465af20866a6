package io.webinarsync.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** Provokes everything that a resource can fail with; part of the tests alone. */
@Path("/probe")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

  static final UUID MINE = UUID.fromString("01980d2c-6e3b-7c5f-9d52-1f0b6c2f6a11");

  static final String OWNER = "local";

  private final Caller caller;
  private final Pool database;

  ProbeResource(Caller caller, Pool database) {
    this.caller = caller;
    this.database = database;
  }

  public enum Mode {
    @JsonProperty("full")
    FULL,
    @JsonProperty("date_range")
    DATE_RANGE
  }

  public record Host(@NotBlank String name, @Max(10) int rank) {}

  public record Order(
      @NotNull Mode mode,
      LocalDate from,
      Instant at,
      UUID connectionId,
      boolean urgent,
      Integer count,
      String note,
      @Size(max = 2) List<@Valid Host> hosts,
      Map<String, @Valid Host> byName) {}

  @POST
  @APIResponse(responseCode = "200", description = "The order")
  @APIResponse(responseCode = "409", description = "Never")
  public Order echo(@NotNull @Valid Order order) {
    return order;
  }

  @GET
  @Path("/{id}")
  public String byId(@PathParam("id") UUID id) {
    if (!id.equals(MINE) || !caller.subject().equals(OWNER)) {
      throw ProblemException.notFound();
    }
    return "{}";
  }

  @GET
  @Path("/search")
  public Map<String, String> search(
      @QueryParam("mode") Mode mode,
      @QueryParam("connectionId") UUID connectionId,
      @QueryParam("from") LocalDate from,
      @QueryParam("at") Instant at,
      @RestQuery("gapsOnly") boolean gapsOnly,
      @RestQuery @Max(365) Integer days,
      @RestQuery String q) {
    return Map.of("mode", String.valueOf(mode), "q", String.valueOf(q));
  }

  @GET
  @Path("/pages")
  public Page<Integer> pages(@BeanParam PageRequest request, @RestQuery String q) {
    int after =
        request.cursor() == null
            ? 0
            : Cursor.read(request.cursor(), 1, parts -> Integer.valueOf(parts.get(0)));
    List<Integer> rows =
        Stream.iterate(after + 1, n -> n <= 120, n -> n + 1).limit(request.rowsToRead()).toList();
    return Page.of(rows, request, last -> Cursor.encode(last.toString()));
  }

  @GET
  @Path("/text")
  public Uni<String> text(@RestQuery String q) {
    return database
        .preparedQuery("select $1::text as echo")
        .execute(Tuple.of(q))
        .map(rows -> rows.iterator().next().getString("echo"));
  }

  @GET
  @Path("/bug")
  public Uni<String> bug() {
    return Uni.createFrom().failure(new IllegalStateException("the secret inside"));
  }

  @GET
  @Path("/caller")
  public Map<String, Object> caller() {
    return Map.of("subject", caller.subject(), "admin", caller.isAdmin());
  }

  @GET
  @Path("/admin")
  @RolesAllowed(Caller.ADMIN)
  public String admin() {
    return "{}";
  }

  @GET
  @Path("/open")
  @PermitAll
  public String open() {
    return "{}";
  }

  @GET
  @Path("/large")
  public List<String> large() {
    return Stream.generate(() -> "the same again").limit(1000).toList();
  }

  @GET
  @Path("/events")
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RestStreamElementType(MediaType.TEXT_PLAIN)
  public Multi<String> events() {
    return Multi.createFrom().items("one", "two");
  }
}
