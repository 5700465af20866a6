package io.webinarsync.monitoring;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.CsvAnswer;
import io.webinarsync.security.Caller;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;

/** Reports on a connection's syncs: as JSON, as a page to print, as CSV. */
@Path("/connections/{id}/report")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Monitoring")
class ReportResource {

  /** The page brings its style along and has nothing else: a browser need load and run nothing. */
  private static final String STYLE_ALONE =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private final Reports reports;
  private final Caller caller;
  private final Clock clock;

  ReportResource(Reports reports, Caller caller, Clock clock) {
    this.reports = reports;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "getSyncReport",
      summary = "Report on a connection's syncs",
      description =
          "Those that began in a time, the last seven days by default. `text/html` is one page with charts to print, without script and without requests; `text/csv` has a line for each sync.")
  public Uni<ReportView> report(UUID id, @BeanParam ReportQuery query) {
    return reports.figures(key(id, query));
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Uni<Response> reportAsPage(UUID id, @BeanParam ReportQuery query) {
    return reports
        .contents(key(id, query))
        .map(contents -> ReportPage.of(contents, clock.instant()))
        .chain(page -> Templates.report(page).createUni())
        .map(ReportResource::page);
  }

  @GET
  @Produces(CsvAnswer.MEDIA_TYPE)
  public RestMulti<String> reportAsCsv(UUID id, @BeanParam ReportQuery query) {
    ReportKey key = key(id, query);
    return CsvAnswer.of(
        "report-" + id + ".csv", ReportedSync.class, page -> reports.syncs(key, page));
  }

  private ReportKey key(UUID id, ReportQuery query) {
    return new ReportKey(id, caller.subject(), query.period(clock.instant()));
  }

  private static Response page(String html) {
    return Response.ok(html).header("Content-Security-Policy", STYLE_ALONE).build();
  }
}
