package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

  @ParameterizedTest
  @CsvSource({"1000,5", "650,1", "7,20", "100000,333", "0,3"})
  void every_webinar_has_one_owner_whose_range_holds_it(long webinars, int hosts) {
    Ownership ownership = new Ownership(webinars, hosts);

    assertThat(LongStream.range(0, webinars))
        .allSatisfy(
            index -> {
              int owner = ownership.owner(index);
              assertThat(index).isBetween(ownership.first(owner), ownership.end(owner) - 1);
            });
  }

  @ParameterizedTest
  @CsvSource({"1000,5", "650,1", "7,20", "100000,333", "0,3"})
  void the_ranges_of_the_hosts_follow_one_another_and_hold_all(long webinars, int hosts) {
    Ownership ownership = new Ownership(webinars, hosts);

    long held =
        LongStream.range(0, hosts).map(host -> ownership.end(host) - ownership.first(host)).sum();

    assertThat(held).isEqualTo(webinars);
    assertThat(ownership.first(0)).isZero();
    assertThat(ownership.end(hosts - 1)).isEqualTo(webinars);
  }

  @Test
  void hosts_differ_in_how_much_they_own() {
    Ownership ownership = new Ownership(1_000, 5);

    assertThat(LongStream.range(0, 5).map(host -> ownership.end(host) - ownership.first(host)))
        .containsExactly(40L, 120L, 200L, 280L, 360L);
  }
}
