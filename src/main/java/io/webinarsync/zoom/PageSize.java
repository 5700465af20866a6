package io.webinarsync.zoom;

/** How much a page of Zoom's lists holds at the most; that much is always asked for. */
public final class PageSize {

  /** Of the account's users. */
  public static final int USERS = 2000;

  /** Of every other list that comes in pages. */
  public static final int ITEMS = 300;

  private PageSize() {}
}
