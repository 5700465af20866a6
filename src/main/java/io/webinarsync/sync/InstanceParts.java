package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import io.webinarsync.webinars.ChildPage.ListKey;
import io.webinarsync.zoom.InstancePart;
import io.webinarsync.zoom.PastInstance;
import io.webinarsync.zoom.ZoomAccount;
import java.util.List;
import java.util.stream.Stream;

/**
 * The lists that belong to one instance of a webinar.
 *
 * @param zone of times that name none
 */
record InstanceParts(ZoomAccount zoom, PastInstance instance, JsonNode zone) {

  /** Those that the plan wants. */
  List<ListPart> wantedBy(PartPlan plan) {
    return Stream.of(
            part(SyncStream.PARTICIPANTS, ChildMappings.PARTICIPANTS, InstancePart.PARTICIPANTS),
            part(SyncStream.POLL_ANSWERS, ChildMappings.POLL_ANSWERS, InstancePart.POLL_ANSWERS),
            part(SyncStream.QUESTIONS, ChildMappings.QUESTIONS, InstancePart.QUESTIONS),
            part(SyncStream.ABSENTEES, ChildMappings.ABSENTEES, InstancePart.ABSENTEES))
        .filter(part -> plan.wants(part.stream()))
        .toList();
  }

  private ListPart part(SyncStream stream, RowMapping mapping, InstancePart part) {
    ListKey list = new ListKey(mapping.table(), instance.webinarId(), instance.uuid());
    return ListPart.of(stream, list, mapping, zone, zoom.items(part, instance));
  }
}
