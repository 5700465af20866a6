package io.webinarsync.zoom;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one list page by page, each when it is asked for. A list whose page token has expired is
 * read again from its first page, at most twice; one that leads round in a circle fails. Source:
 * Zoom API, Pagination.
 */
final class PageReader<P extends Page> {

  private static final int MOST_RESTARTS = 2;
  private static final int MOST_EMPTY_PAGES = 10;

  private final Function<@Nullable String, Uni<P>> pages;
  private final Endpoint endpoint;
  private final Attempts.Listener listener;
  private final Set<String> seen = new HashSet<>();
  private @Nullable String token;
  private int restarts;
  private int emptyPages;
  private boolean hasNext;
  private boolean wasHereBefore;
  private @Nullable ZoomError cause;

  private PageReader(
      Endpoint endpoint, Function<@Nullable String, Uni<P>> pages, Attempts.Listener listener) {
    this.endpoint = endpoint;
    this.pages = pages;
    this.listener = listener;
  }

  /**
   * The pages of a list.
   *
   * @param pages gives the page for a token; the first for none
   * @param listener hears when the list is read again
   */
  static <P extends Page> Multi<P> read(
      Endpoint endpoint, Function<@Nullable String, Uni<P>> pages, Attempts.Listener listener) {
    return Multi.createFrom().deferred(() -> new PageReader<>(endpoint, pages, listener).read());
  }

  private Multi<P> read() {
    return Multi.createBy().repeating().uni(this::next).whilst(page -> hasNext);
  }

  private Uni<P> next() {
    return endless().map(this::givenUp).orElseGet(() -> page().invoke(this::turn));
  }

  private Uni<P> page() {
    return pages.apply(token).onFailure(PageReader::isExpired).recoverWithUni(this::fromTheFirst);
  }

  private Uni<P> fromTheFirst(Throwable failure) {
    ZoomError error = ((ZoomException) failure).error();
    if (restarts == MOST_RESTARTS) {
      return givenUp(error);
    }
    restart(error);
    return page();
  }

  private Uni<P> givenUp(ZoomError error) {
    listener.gaveUp(error, restarts);
    return Uni.createFrom().failure(new ZoomException(error));
  }

  private void restart(ZoomError error) {
    restarts++;
    cause = error;
    token = null;
    emptyPages = 0;
    seen.clear();
    listener.retrying(error, restarts, Duration.ZERO);
  }

  private void turn(P page) {
    token = page.nextPageToken();
    hasNext = token != null;
    wasHereBefore = token != null && !seen.add(token);
    emptyPages = page.itemCount() == 0 ? emptyPages + 1 : 0;
    if (cause != null) {
      listener.recovered(cause, restarts);
      cause = null;
    }
  }

  private Optional<ZoomError> endless() {
    if (wasHereBefore) {
      return Optional.of(endless("Zoom's list leads back to a page that was read before."));
    }
    return emptyPages < MOST_EMPTY_PAGES
        ? Optional.empty()
        : Optional.of(endless("Zoom's list goes on and on without items."));
  }

  private ZoomError endless(String message) {
    return new PagingFailed("endless_list", message, endpoint.refused());
  }

  private static boolean isExpired(Throwable failure) {
    return failure instanceof ZoomException zoom && zoom.error() instanceof PageTokenExpired;
  }
}
