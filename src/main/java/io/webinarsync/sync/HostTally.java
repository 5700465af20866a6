package io.webinarsync.sync;

import io.webinarsync.zoom.ZoomError;
import java.util.Optional;

/**
 * What became of the hosts.
 *
 * @param listed hosts whose webinars were listed to the end
 * @param skipped hosts that can have no webinars, such as those without the add-on
 * @param failed hosts whose webinars could not be listed
 * @param lastError why the latest of those not listed was not
 */
record HostTally(int listed, int skipped, int failed, Optional<ZoomError> lastError) {

  static final HostTally NONE = new HostTally(0, 0, 0, Optional.empty());
  static final HostTally LISTED = new HostTally(1, 0, 0, Optional.empty());

  static HostTally skipped(ZoomError error) {
    return new HostTally(0, 1, 0, Optional.of(error));
  }

  static HostTally failed(ZoomError error) {
    return new HostTally(0, 0, 1, Optional.of(error));
  }

  HostTally plus(HostTally other) {
    return new HostTally(
        listed + other.listed,
        skipped + other.skipped,
        failed + other.failed,
        other.lastError.or(() -> lastError));
  }
}
