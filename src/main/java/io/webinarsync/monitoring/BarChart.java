package io.webinarsync.monitoring;

import java.util.List;

/**
 * A chart as it is drawn, in the units of the template's area, 720 wide and 240 high.
 *
 * @param id what its elements are called by
 * @param bars empty where there is nothing to show
 * @param lines across, from the bottom upwards
 * @param labels below the axis
 */
record BarChart(
    String id,
    String title,
    String description,
    List<Bar> bars,
    List<Line> lines,
    List<Label> labels) {

  /** A part of a bar, from its upper left corner; its tip says what it stands for. */
  record Bar(double x, double y, double width, double height, String style, String tip) {}

  /** A line across, with the value that it stands for. */
  record Line(double y, double textY, String value) {}

  /** A text below the axis, around its middle. */
  record Label(double x, String text) {}
}
