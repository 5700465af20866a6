package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

  private final List<Long> made = new ArrayList<>();
  private final Roll roll =
      Roll.of(
          50_000,
          place -> {
            made.add(place);
            return Json.object().put("place", place);
          });

  @Test
  void a_page_makes_its_own_items_and_no_others() {
    Slice slice = roll.slice(30_000, 3);

    assertThat(slice.items())
        .extracting(item -> item.path("place").asInt())
        .containsExactly(30_000, 30_001, 30_002);
    assertThat(made).containsExactly(30_000L, 30_001L, 30_002L);
    assertThat(slice.next()).hasValue(30_003);
  }

  @Test
  void after_the_last_item_comes_nothing() {
    assertThat(roll.slice(49_998, 2).next()).isEmpty();
    assertThat(roll.slice(49_998, 300).items()).hasSize(2);
    assertThat(roll.slice(50_000, 300).items()).isEmpty();
  }
}
