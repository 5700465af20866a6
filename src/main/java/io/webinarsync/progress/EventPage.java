package io.webinarsync.progress;

import java.util.List;

/**
 * Events read from the log at once, oldest first.
 *
 * @param isFollowed whether there were more than a page holds
 */
record EventPage(List<StreamItem> items, boolean isFollowed) {}
