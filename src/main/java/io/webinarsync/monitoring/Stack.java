package io.webinarsync.monitoring;

/**
 * A part of a column.
 *
 * @param style the class that gives its colour
 * @param value how high it is, 0 or more, in the chart's unit
 * @param tip what it says to who points at it
 */
record Stack(String style, long value, String tip) {}
