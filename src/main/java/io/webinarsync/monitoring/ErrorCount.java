package io.webinarsync.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How many errors there were of some kind.
 *
 * @param name the type, the stream, or Zoom's id of the host; null where it is not known
 * @param unresolved those that no retry has mended
 */
@Schema(name = "ErrorCount")
record ErrorCount(
    @Schema(examples = "server_error") @Nullable String name, long count, long unresolved) {}
