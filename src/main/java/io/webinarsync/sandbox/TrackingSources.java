package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Where registrants came from. Source: Zoom API, Get webinar tracking sources. */
final class TrackingSources {

  private static final Set<String> KEPT = Set.of("id");
  private static final List<String> NAMES = List.of("Newsletter", "https://example.com", "Ads");

  private final AccountShape shape;
  private final Registrants registrants;
  private final ItemDistortion distortion;
  private final Texts texts;

  TrackingSources(AccountShape shape, Registrants registrants) {
    this.shape = shape;
    this.registrants = registrants;
    this.distortion = new ItemDistortion(shape.oddities());
    this.texts = new Texts(shape.oddities());
  }

  List<ObjectNode> of(long index) {
    long drawn = shape.webinar(index).at("tracking sources").below(4);
    return LongStream.range(0, registrants.areWanted(index) ? drawn : 0)
        .mapToObj(place -> at(index, place))
        .toList();
  }

  private ObjectNode at(long index, long place) {
    Dice webinar = shape.webinar(index);
    String id = String.valueOf(5_516_482_800_000L + index * 4 + place);
    ObjectNode source =
        Json.object()
            .put("id", id)
            .put("source_name", texts.awkward(webinar, NAMES.get((int) place), 200))
            .put("tracking_url", "https://example.com/webinar/register/" + id)
            .put("registration_count", registrants.count(index) / (place + 2))
            .put("visitor_count", registrants.count(index) + place);
    return distortion.of(source, webinar, KEPT);
  }
}
