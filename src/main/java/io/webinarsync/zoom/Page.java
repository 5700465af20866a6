package io.webinarsync.zoom;

import org.jspecify.annotations.Nullable;

/** One page of a list. */
sealed interface Page permits ItemPage, UserPage, WebinarPage {

  /** What asks for the next page, null on the last one. */
  @Nullable String nextPageToken();

  /** How many items Zoom sent on it, unreadable ones too. */
  int itemCount();
}
