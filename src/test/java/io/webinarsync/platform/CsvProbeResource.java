package io.webinarsync.platform;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestMulti;

/** Lists that no table could hold; part of the tests alone. */
@Path("/csv-probe")
@Produces(CsvAnswer.MEDIA_TYPE)
public class CsvProbeResource {

  /** Pages that the list without end has given so far. */
  static final AtomicInteger PAGES = new AtomicInteger();

  /** Bytes of a page, without names. */
  static final int PAGE_SIZE = 200 * ("1," + text() + "\r\n").length();

  public record Line(int number, String text) {}

  @GET
  @Path("/endless")
  public RestMulti<String> endless() {
    return CsvAnswer.of(
        "endless.csv",
        Line.class,
        request -> Uni.createFrom().item(() -> page(PAGES.incrementAndGet(), request)));
  }

  @GET
  @Path("/broken")
  public RestMulti<String> broken() {
    return CsvAnswer.of(
        "broken.csv",
        Line.class,
        request ->
            request.cursor() == null
                ? Uni.createFrom().item(page(1, request))
                : Uni.createFrom().failure(new IllegalStateException("broken on purpose")));
  }

  private static Page<Line> page(int number, PageRequest request) {
    Line line = new Line(1, text());
    return new Page<>(Collections.nCopies(request.limit(), line), Cursor.encode("" + number));
  }

  private static String text() {
    return "x".repeat(500);
  }
}
