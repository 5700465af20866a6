package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.sync.Piece.WholeRead;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.zoom.PastInstance;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads all that is wanted of one webinar whose detail is known.
 *
 * @param parts the webinar's own lists
 */
record WebinarReading(
    RunContext run, Found found, PartPlan plan, WebinarParts parts, PartReader reader) {

  private static final int AT_ONCE = 4;

  static WebinarReading of(RunContext run, Found found, Batches<Piece> batches) {
    return new WebinarReading(
        run,
        found,
        PartPlan.of(run.claim().streams(), found, run.claim().startedAt()),
        WebinarParts.of(run, found),
        new PartReader(run, batches));
  }

  /** Reads everything into the batches; what was found is to be kept after it. */
  Uni<WholeRead> read() {
    return Uni.combine()
        .all()
        .unis(reader.readAll(parts.wantedBy(plan)), instances())
        .with(this::whole);
  }

  private Uni<Optional<InstancesRead>> instances() {
    if (!plan.wantsInstances()) {
      return Uni.createFrom().item(Optional.empty());
    }
    Map<String, Optional<Instant>> starts = new LinkedHashMap<>();
    ListPart list = parts.instances();
    ListPart noted =
        new ListPart(
            list.stream(),
            list.list(),
            list.pages().invoke(page -> page.rows().forEach(row -> note(starts, row))));
    return reader
        .read(noted)
        .flatMap(result -> held(starts).map(held -> new InstancesRead(plan, result, held)))
        .map(Optional::of);
  }

  private Uni<List<InstanceReading.Held>> held(Map<String, Optional<Instant>> starts) {
    return Multi.createFrom()
        .iterable(starts.entrySet())
        .onItem()
        .transformToUni(start -> instance(start.getKey(), start.getValue()).read())
        .merge(AT_ONCE)
        .collect()
        .asList();
  }

  private InstanceReading instance(String uuid, Optional<Instant> start) {
    PastInstance instance = new PastInstance(found.item().webinarId(), uuid);
    InstanceParts lists = new InstanceParts(run.zoom(), instance, parts.zone());
    return new InstanceReading(run.claim().startedAt(), reader, plan, lists, start);
  }

  private WholeRead whole(List<PartResult> lists, Optional<InstancesRead> instances) {
    WebinarFindings findings =
        new WebinarFindings(
            plan, Schedule.of(found.body()), run.claim().startedAt(), lists, instances);
    return new WholeRead(
        found.item(),
        Optional.empty(),
        findings.figures(found.item().webinarId()),
        findings.byStream());
  }

  private static void note(Map<String, Optional<Instant>> starts, JsonNode row) {
    String start = row.path("start_time").asText(null);
    starts.put(row.path("instance_uuid").asText(), Optional.ofNullable(start).map(Instant::parse));
  }
}
