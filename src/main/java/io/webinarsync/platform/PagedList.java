package io.webinarsync.platform;

import io.smallrye.mutiny.Uni;

/** A list that is read page by page, each page with a query of its own. */
@FunctionalInterface
public interface PagedList<T> {

  /** The page that is asked for; fails as the list's resource does. */
  Uni<Page<T>> page(PageRequest request);
}
