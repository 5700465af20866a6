package io.webinarsync.sandbox;

/** What Zoom's rate limits tell endpoints apart by. Source: Zoom API, Rate limits. */
public enum RateLabel {
  /** Reads of one thing. */
  LIGHT("Light"),
  /** Lists. */
  MEDIUM("Medium"),
  /** Reports and other costly reads. */
  HEAVY("Heavy"),
  /** The costliest. */
  RESOURCE_INTENSIVE("Resource-intensive");

  private final String category;

  RateLabel(String category) {
    this.category = category;
  }

  /** As the header {@code X-RateLimit-Category} names it. */
  String category() {
    return category;
  }
}
