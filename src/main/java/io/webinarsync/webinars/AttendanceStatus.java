package io.webinarsync.webinars;

import java.util.Locale;

/** Whether it is known who came. */
public enum AttendanceStatus {
  /** Zoom does not tell all of it yet. */
  PENDING,
  /** It is stored. */
  SYNCED,
  /** Nobody came. */
  NONE,
  /** It could not be read. */
  FAILED;

  /** As {@code zoom_webinar_instances} says it. */
  String ofInstance() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As {@code zoom_webinars} says it. */
  String ofWebinar() {
    return this == NONE ? "no_participants" : ofInstance();
  }
}
