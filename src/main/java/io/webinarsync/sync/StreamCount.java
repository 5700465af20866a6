package io.webinarsync.sync;

import io.vertx.core.json.JsonObject;
import io.webinarsync.webinars.RowCounts;

/**
 * What was done for one stream.
 *
 * @param announced how many items Zoom has announced so far
 * @param isShut whether it was found that the stream cannot be read
 */
record StreamCount(RowCounts rows, int announced, boolean isShut) {

  static final StreamCount NONE = new StreamCount(RowCounts.NONE, 0, false);
  static final StreamCount SHUT = new StreamCount(RowCounts.NONE, 0, true);

  static StreamCount of(RowCounts rows) {
    return new StreamCount(rows, 0, false);
  }

  static StreamCount ofAnnounced(int items) {
    return new StreamCount(RowCounts.NONE, items, false);
  }

  static StreamCount from(JsonObject json) {
    return new StreamCount(
        new RowCounts(
            json.getInteger("inserted"),
            json.getInteger("updated"),
            json.getInteger("unchanged"),
            json.getInteger("deleted")),
        json.getInteger("announced"),
        json.getBoolean("shut"));
  }

  StreamCount plus(StreamCount other) {
    return new StreamCount(
        rows.plus(other.rows), announced + other.announced, isShut || other.isShut);
  }

  JsonObject toJson() {
    return new JsonObject()
        .put("inserted", rows.inserted())
        .put("updated", rows.updated())
        .put("unchanged", rows.unchanged())
        .put("deleted", rows.deleted())
        .put("announced", announced)
        .put("shut", isShut);
  }
}
