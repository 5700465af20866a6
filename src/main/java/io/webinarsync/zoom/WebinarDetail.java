package io.webinarsync.zoom;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A webinar in full. Source: {@code GET /webinars/{webinarId}}.
 *
 * @param body the object as Zoom sent it, with secrets and with fields that nobody knows yet
 */
public record WebinarDetail(ObjectNode body) {

  /** Without the body, which may hold passcodes. */
  @Override
  public String toString() {
    return "WebinarDetail[fields=" + body.size() + "]";
  }
}
