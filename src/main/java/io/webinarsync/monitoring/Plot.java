package io.webinarsync.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Works out where columns are drawn on the template's area, 720 wide and 240 high.
 *
 * @param columns from left to right
 * @param scale of the values
 */
record Plot(List<Column> columns, Scale scale) {

  private static final double LEFT = 56;
  private static final double RIGHT = 712;
  private static final double TOP = 12;
  private static final double BOTTOM = 208;

  private static final double BAR_SHARE = 0.72;
  private static final double WIDEST_BAR = 48;
  private static final int MOST_LABELS = 7;
  private static final double TEXT_RISE = 4;

  static Plot of(List<Column> columns) {
    long most = columns.stream().mapToLong(Column::total).max().orElse(0);
    return new Plot(columns, Scale.upTo(most));
  }

  /** The chart, with that id, title and description. */
  BarChart chart(String id, String title, String description) {
    List<BarChart.Bar> bars =
        IntStream.range(0, columns.size()).boxed().flatMap(at -> bars(at).stream()).toList();
    return new BarChart(id, title, description, bars, lines(), labels());
  }

  private List<BarChart.Bar> bars(int at) {
    double width = Math.min(slot() * BAR_SHARE, WIDEST_BAR);
    List<BarChart.Bar> bars = new ArrayList<>();
    long below = 0;
    for (Stack stack : columns.get(at).stacks()) {
      if (stack.value() > 0) {
        bars.add(bar(at, width, below, stack));
      }
      below += stack.value();
    }
    return bars;
  }

  private BarChart.Bar bar(int at, double width, long below, Stack stack) {
    double top = height(below + stack.value());
    return new BarChart.Bar(
        rounded(middle(at) - width / 2),
        rounded(top),
        rounded(width),
        rounded(height(below) - top),
        stack.style(),
        columns.get(at).label() + ", " + stack.tip());
  }

  private List<BarChart.Line> lines() {
    return scale
        .values()
        .mapToObj(
            value ->
                new BarChart.Line(
                    rounded(height(value)),
                    rounded(height(value) + TEXT_RISE),
                    Shown.number(value)))
        .toList();
  }

  /** As many as there is room for, evenly spread. */
  private List<BarChart.Label> labels() {
    int each = Math.max(1, (columns.size() + MOST_LABELS - 1) / MOST_LABELS);
    return IntStream.range(0, columns.size())
        .filter(at -> at % each == 0)
        .mapToObj(at -> new BarChart.Label(rounded(middle(at)), columns.get(at).label()))
        .toList();
  }

  private double slot() {
    return (RIGHT - LEFT) / columns.size();
  }

  private double middle(int at) {
    return LEFT + slot() * (at + 0.5);
  }

  private double height(long value) {
    return BOTTOM - (BOTTOM - TOP) * value / scale.top();
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
