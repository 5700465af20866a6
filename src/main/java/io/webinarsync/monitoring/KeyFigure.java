package io.webinarsync.monitoring;

/** A figure that stands out: what it is, and how much. */
record KeyFigure(String name, String value) {}
