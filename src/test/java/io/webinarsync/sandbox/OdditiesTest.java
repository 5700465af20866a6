package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OdditiesTest {

  @Test
  void an_oddity_falls_on_its_share_of_the_webinars() {
    Oddities tenth = new Oddities(Oddity.usual(), 0.1);
    AccountShape shape = Accounts.shape(10_000);

    long struck =
        LongStream.range(0, 10_000)
            .filter(index -> tenth.strike(Oddity.EMOJI, shape.webinar(index)))
            .count();

    assertThat(struck).isBetween(900L, 1_100L);
  }

  @Test
  void odd_uuids_are_all_different_and_hold_slashes_and_pluses() {
    List<String> uuids = texts("uuid", Oddity.ODD_UUID);

    assertThat(uuids).doesNotHaveDuplicates().allMatch(uuid -> uuid.matches("[\\w+/]{22}=="));
    assertThat(uuids)
        .anyMatch(uuid -> uuid.matches("/[^/].*"))
        .anyMatch(uuid -> uuid.matches("/.+//.*"))
        .anyMatch(uuid -> uuid.matches("//.*"))
        .anyMatch(uuid -> uuid.contains("+/"));
  }

  @Test
  void text_can_hold_emoji_markup_and_another_direction() {
    assertThat(texts("topic", Oddity.EMOJI)).allMatch(topic -> topic.contains("🚀👩‍💻"));
    assertThat(texts("topic", Oddity.MARKUP)).allMatch(topic -> topic.contains("<script>"));
    assertThat(texts("topic", Oddity.RIGHT_TO_LEFT)).allMatch(topic -> topic.contains("ندوة"));
  }

  @Test
  void the_character_zero_is_in_no_text_unless_asked_for() {
    assertThat(texts("topic", Oddity.usual().toArray(Oddity[]::new)))
        .noneMatch(topic -> topic.contains("\u0000"));
    assertThat(texts("topic", Oddity.NUL_CHARACTER)).allMatch(topic -> topic.contains("\u0000"));
  }

  @Test
  void topics_stay_within_200_characters() {
    assertThat(texts("topic", Oddity.EMOJI, Oddity.MARKUP, Oddity.RIGHT_TO_LEFT))
        .allMatch(topic -> topic.length() <= 200);
  }

  @Test
  void times_can_have_fractions_or_lack_their_zone() {
    assertThat(texts("start_time", Oddity.FRACTION_OF_SECOND))
        .allMatch(time -> time.isEmpty() || time.matches(".+:\\d\\d\\.\\d{3}Z"));
    assertThat(texts("start_time", Oddity.LOCAL_TIME))
        .allMatch(time -> time.isEmpty() || time.matches("[\\d-]{10}T\\d\\d:\\d\\d:\\d\\d"));
  }

  @Test
  void a_zone_can_be_unknown() {
    assertThat(texts("timezone", Oddity.UNKNOWN_ZONE)).containsOnly("Mars/Olympus_Mons");
  }

  @Test
  void nearly_all_fields_can_be_missing_or_null() {
    assertThat(webinar(Oddity.MISSING_FIELDS).propertyStream().map(field -> field.getKey()))
        .containsExactlyInAnyOrder("id", "uuid", "host_id");
    assertThat(webinar(Oddity.NULL_FIELDS).properties())
        .allMatch(
            field ->
                field.getValue().isNull()
                    || List.of("id", "uuid", "host_id").contains(field.getKey()));
  }

  @Test
  void values_can_be_beyond_the_description_and_numbers_text() {
    assertThat(webinar(Oddity.UNKNOWN_VALUES).at("/settings/audio").asText()).isEqualTo("hologram");
    assertThat(webinar(Oddity.NUMBERS_AS_TEXT).path("duration").isTextual()).isTrue();
    assertThat(webinar(Oddity.NUMBERS_AS_TEXT).at("/settings/approval_type").isTextual()).isTrue();
  }

  private static List<String> texts(String field, Oddity... oddities) {
    return webinars(oddities).stream().map(webinar -> webinar.path(field).asText()).toList();
  }

  private static ObjectNode webinar(Oddity oddity) {
    return webinars(oddity).get(0);
  }

  private static List<ObjectNode> webinars(Oddity... oddities) {
    AccountShape shape = Accounts.odd(50, oddities);
    Ownership ownership = new Ownership(50, shape.staff().licensed());
    Webinars webinars = new Webinars(shape, ownership, new Users(shape));
    return LongStream.range(0, 50).mapToObj(index -> webinars.whole(index, true)).toList();
  }
}
