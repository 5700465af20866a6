package io.webinarsync.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlotTest {

  @ParameterizedTest
  @CsvSource({
    "0,          1,           1",
    "1,          1,           1",
    "5,          1,           5",
    "6,          2,           6",
    "11,         5,           15",
    "99,         20,          100",
    "2147483647, 500000000,   2500000000"
  })
  void a_scale_has_round_steps_and_room_for_the_most(long most, long step, long top) {
    Scale scale = Scale.upTo(most);

    assertThat(scale.step()).isEqualTo(step);
    assertThat(scale.top()).isEqualTo(top);
  }

  @Test
  void a_bar_stands_on_the_one_below() {
    BarChart chart =
        Plot.of(
                List.of(
                    new Column(
                        "a",
                        List.of(
                            new Stack("x", 3, "X: 3"),
                            new Stack("y", 0, "Y: 0"),
                            new Stack("z", 1, "Z: 1")))))
            .chart("id", "Title", "Description");

    assertThat(chart.bars())
        .containsExactly(
            new BarChart.Bar(360, 61, 48, 147, "x", "a, X: 3"),
            new BarChart.Bar(360, 12, 48, 49, "z", "a, Z: 1"));
    assertThat(chart.lines())
        .extracting(BarChart.Line::value)
        .containsExactly("0", "1", "2", "3", "4");
  }

  @Test
  void labels_are_thinned_where_there_is_no_room() {
    List<Column> columns =
        IntStream.rangeClosed(1, 60)
            .mapToObj(day -> new Column("day " + day, List.of(new Stack("x", day, ""))))
            .toList();

    BarChart chart = Plot.of(columns).chart("id", "Title", "Description");

    assertThat(chart.bars()).hasSize(60);
    assertThat(chart.labels())
        .extracting(BarChart.Label::text)
        .containsExactly("day 1", "day 10", "day 19", "day 28", "day 37", "day 46", "day 55");
  }

  @Test
  void nothing_is_drawn_of_nothing() {
    assertThat(Plot.of(List.of()).chart("id", "Title", "Description").bars()).isEmpty();
  }
}
