package io.webinarsync.planted.webinars;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Reads a webinar as Zoom writes it. */
public class WireNames {

  @JsonProperty("start_time")
  String startTime;

  @JsonProperty("topic")
  String topic;
}
