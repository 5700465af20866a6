package io.webinarsync.sandbox;

/**
 * Which host owns which webinars: host 0 the first of them, host 1 the next, and so on, each some
 * more than the one before, as in life. Arithmetic alone: nothing is stored.
 */
final class Ownership {

  private final long webinars;
  private final long hosts;

  Ownership(long webinars, int hosts) {
    this.webinars = webinars;
    this.hosts = hosts;
  }

  /** Index of the host's first webinar. */
  long first(long host) {
    return host >= hosts ? webinars : webinars * host * host / (hosts * hosts);
  }

  /** Index after the host's last webinar. */
  long end(long host) {
    return first(host + 1);
  }

  /** The host who owns the webinar. */
  int owner(long index) {
    long host = (long) (hosts * Math.sqrt((double) index / webinars));
    while (first(host) > index) {
      host--;
    }
    while (end(host) <= index) {
      host++;
    }
    return (int) host;
  }
}
