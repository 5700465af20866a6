package io.webinarsync.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.webinarsync.sync.Reading.Found;
import io.webinarsync.sync.Reading.OutOfRange;
import io.webinarsync.zoom.WebinarDetail;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {

  private static final QueueItem ITEM = new QueueItem(81234567890L, Optional.of("hash"));
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  private final Batches<Piece> batches = new Batches<>(Piece::weight, Pipeline.ROOM);

  @Test
  void readers_of_details_wait_where_a_hundred_have_gathered() {
    IntStream.range(1, 100).forEach(n -> add(found()).assertCompleted());

    UniAssertSubscriber<Void> hundredth = add(found());

    hundredth.assertNotTerminated();
    batches.take();
    hundredth.assertCompleted();
  }

  @Test
  void what_holds_no_detail_takes_little_room() {
    IntStream.range(1, Pipeline.ROOM).forEach(n -> add(new OutOfRange(ITEM)).assertCompleted());

    add(new OutOfRange(ITEM)).assertNotTerminated();
  }

  private UniAssertSubscriber<Void> add(Piece piece) {
    return batches.add(piece).subscribe().withSubscriber(UniAssertSubscriber.create());
  }

  private static Found found() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", ITEM.webinarId());
    WebinarMapping mapping = new WebinarMapping(false);
    return new Found(ITEM, mapping.row(ITEM, new WebinarDetail(body), NOW), body);
  }
}
