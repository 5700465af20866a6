package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/** Those who speak in webinars, up to five. Source: Zoom API, List panelists. */
final class Panelists {

  private static final Set<String> KEPT = Set.of("id", "email", "join_url");

  /** Their numbers are beyond those of registrants and participants. */
  private static final long FIRST_PERSON = 200_000_000;

  private final AccountShape shape;
  private final Texts texts;
  private final ItemDistortion distortion;

  Panelists(AccountShape shape) {
    this.shape = shape;
    this.texts = new Texts(shape.oddities());
    this.distortion = new ItemDistortion(shape.oddities());
  }

  List<ObjectNode> of(long index) {
    long count = shape.people().exist() ? shape.webinar(index).at("panelists").below(6) : 0;
    return LongStream.range(0, count).mapToObj(place -> at(index, place)).toList();
  }

  private ObjectNode at(long index, long place) {
    Dice webinar = shape.webinar(index);
    Dice dice = webinar.at("panelist").nth(place);
    long number = FIRST_PERSON + webinar.at("speakers").below(500) + place;
    Person person = Person.of(shape, number);
    String id = Keys.of(dice.at("id"));
    ObjectNode panelist =
        Json.object()
            .put("id", id)
            .put("name", texts.awkward(webinar, person.name(), 200))
            .put("email", person.email())
            .put("join_url", "https://example.com/w/" + id + "?tk=" + WebinarDetails.SECRET)
            .put("name_tag_name", person.first())
            .put("name_tag_description", "");
    return distortion.of(panelist, webinar, KEPT);
  }
}
