package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A webinar in full. Source: {@code GET /webinars/{webinarId}}.
 *
 * @param body the object as Zoom sent it, with secrets and with fields that nobody knows yet
 */
public record WebinarDetail(ObjectNode body) {

  /**
   * The webinar in that body.
   *
   * @throws ZoomException that is transient where the body is not a webinar: it has no id
   */
  static WebinarDetail of(ObjectNode body) {
    if (new Fields(body).wholeNumber("id").isEmpty()) {
      throw new ZoomException(Unavailable.unreadable());
    }
    return new WebinarDetail(body);
  }

  /** Without the body, which may hold passcodes. */
  @Override
  public String toString() {
    return "WebinarDetail[fields=" + body.size() + "]";
  }
}
