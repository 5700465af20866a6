package io.webinarsync.zoom;

/** What an error means for the sync that meets it, once it has not gone away by itself. */
public enum Consequence {
  /** It may go away: tried again by policy; where that was in vain, the item has failed. */
  RETRY,
  /** There is nothing to read, which is an answer and no error; a webinar's detail is gone. */
  NOTHING_THERE,
  /** This item cannot be read: a gap, and on with the next. */
  SKIP_ITEM,
  /** Nothing of this host can be read: a gap, and on with the next. */
  SKIP_HOST,
  /** This stream cannot be read, for no item: the sync goes on without it. */
  SKIP_STREAM,
  /** No further call can succeed. */
  END_SYNC
}
