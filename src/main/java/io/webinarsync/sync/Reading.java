package io.webinarsync.sync;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.webinarsync.webinars.WebinarRow;
import io.webinarsync.zoom.ZoomError;

/** What came of reading one webinar's detail. */
sealed interface Reading extends Piece {

  /** The webinar that was read. */
  QueueItem item();

  /** What becomes of its place in the queue. */
  String queueStatus();

  /** Why it was not kept; empty where it was. */
  default String note() {
    return "";
  }

  /**
   * The detail is there, and wanted. Its place in the queue is not settled before all that belongs
   * to it has been read.
   *
   * @param body the detail as Zoom sent it
   */
  record Found(QueueItem item, WebinarRow row, ObjectNode body) implements Reading {

    private static final int ROWS = 30;

    /** It holds its detail twice, each as large as many rows of people. */
    @Override
    public int weight() {
      return ROWS;
    }

    @Override
    public String queueStatus() {
      return "processing";
    }

    /** Without the body, which may hold passcodes. */
    @Override
    public String toString() {
      return "Found[" + item + "]";
    }
  }

  /** The detail is there, but lies outside of what was asked for. */
  record OutOfRange(QueueItem item) implements Reading {

    @Override
    public String queueStatus() {
      return "skipped";
    }

    @Override
    public String note() {
      return "outside of the range";
    }
  }

  /** Zoom says that there is no such webinar; one that was listed has gone since. */
  record Gone(QueueItem item, ZoomError error) implements Reading {

    @Override
    public String queueStatus() {
      return item.hasVanished() ? "completed" : "skipped";
    }

    @Override
    public String note() {
      return error.code() + " " + error.message();
    }
  }

  /** It could not be read, or not be stored. */
  record Failed(QueueItem item, String code, String message) implements Reading {

    @Override
    public String queueStatus() {
      return "failed";
    }

    @Override
    public String note() {
      return code + " " + message;
    }
  }
}
