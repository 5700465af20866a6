package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WebinarIdsTest {

  private final WebinarIds ids = new WebinarIds(Accounts.shape(100_000));

  @Test
  void an_id_leads_back_to_its_index() {
    assertThat(LongStream.range(0, 100_000))
        .allSatisfy(index -> assertThat(ids.index(ids.id(index))).hasValue(index));
  }

  @Test
  void ids_have_ten_or_eleven_digits_and_exceed_31_bits() {
    assertThat(LongStream.range(0, 100_000).map(ids::id))
        .allSatisfy(id -> assertThat(String.valueOf(id)).matches("\\d{10,11}"))
        .allSatisfy(id -> assertThat(id).isGreaterThan(1L << 31));
    assertThat(LongStream.range(0, 4).map(ids::id).map(id -> String.valueOf(id).length()))
        .containsExactly(11L, 11L, 11L, 10L);
  }

  @Test
  void ids_are_all_different() {
    assertThat(LongStream.range(0, 100_000).map(ids::id).distinct().count()).isEqualTo(100_000);
  }

  @Test
  void a_number_that_is_no_id_has_no_index() {
    assertThat(ids.index(ids.id(0) + 1)).isEmpty();
    assertThat(ids.index(ids.id(100_000))).isEmpty();
    assertThat(ids.index(0)).isEmpty();
    assertThat(ids.index(Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void another_seed_gives_other_ids() {
    WebinarIds others = new WebinarIds(Accounts.shape(100_000).withSeed(2));

    assertThat(others.id(0)).isNotEqualTo(ids.id(0));
  }
}
