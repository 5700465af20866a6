package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Multi;
import io.webinarsync.sync.ListPart.RowPage;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.webinars.ChildPage.ListKey;
import io.webinarsync.webinars.ChildTable;
import io.webinarsync.zoom.ItemPage;
import io.webinarsync.zoom.WebinarPart;
import io.webinarsync.zoom.ZoomAccount;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lists that belong to a webinar by its number.
 *
 * @param webinarId whose they are
 * @param body the webinar's detail
 */
record WebinarParts(ZoomAccount zoom, long webinarId, JsonNode body) {

  static WebinarParts of(RunContext run, Found found) {
    return new WebinarParts(run.zoom(), found.item().webinarId(), found.body());
  }

  /** Those that the plan wants, apart from the instances. */
  List<ListPart> wantedBy(PartPlan plan) {
    return Stream.of(
            occurrences(),
            registrants(),
            part(
                SyncStream.REGISTRATION_QUESTIONS,
                ChildMappings.REGISTRATION_QUESTIONS,
                WebinarPart.REGISTRATION_QUESTIONS),
            part(
                SyncStream.TRACKING_SOURCES,
                ChildMappings.TRACKING_SOURCES,
                WebinarPart.TRACKING_SOURCES),
            part(SyncStream.PANELISTS, ChildMappings.PANELISTS, WebinarPart.PANELISTS),
            part(SyncStream.POLLS, ChildMappings.POLLS, WebinarPart.POLLS),
            part(SyncStream.SURVEYS, ChildMappings.SURVEYS, WebinarPart.SURVEY))
        .filter(part -> plan.wants(part.stream()))
        .toList();
  }

  /** The times that it took place. */
  ListPart instances() {
    return part(SyncStream.INSTANCES, ChildMappings.INSTANCES, WebinarPart.INSTANCES);
  }

  /** The zone of times that name none. */
  JsonNode zone() {
    return body.path("timezone");
  }

  /** No call: the detail tells them. */
  private ListPart occurrences() {
    List<JsonNode> items = body.path("occurrences").valueStream().toList();
    return ListPart.of(
        SyncStream.OCCURRENCES,
        list(ChildTable.OCCURRENCES),
        ChildMappings.OCCURRENCES,
        zone(),
        Multi.createFrom().item(new ItemPage(items, null, items.size())));
  }

  /** Three lists of Zoom's, one after the other, are one list of ours. */
  private ListPart registrants() {
    ListKey list = list(ChildTable.REGISTRANTS);
    return new ListPart(
        SyncStream.REGISTRANTS,
        list,
        Multi.createBy()
            .concatenating()
            .streams(
                registrants(list, WebinarPart.PENDING_REGISTRANTS, "pending", false),
                registrants(list, WebinarPart.APPROVED_REGISTRANTS, "approved", false),
                registrants(list, WebinarPart.DENIED_REGISTRANTS, "denied", true)));
  }

  private Multi<RowPage> registrants(
      ListKey list, WebinarPart part, String status, boolean isLast) {
    return ListPart.rows(
        list, ChildMappings.registrants(status), zone(), zoom.items(part, webinarId), isLast);
  }

  private ListPart part(SyncStream stream, RowMapping mapping, WebinarPart part) {
    return ListPart.of(stream, list(mapping.table()), mapping, zone(), zoom.items(part, webinarId));
  }

  private ListKey list(ChildTable table) {
    return new ListKey(table, webinarId, "");
  }
}
