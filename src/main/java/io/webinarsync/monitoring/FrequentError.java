package io.webinarsync.monitoring;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Errors of one type and code.
 *
 * @param errorCode HTTP status and Zoom's code, such as {@code 404/3001}, or a word
 * @param unresolved those that no retry has mended
 */
@Schema(name = "FrequentError")
record FrequentError(
    @Schema(examples = "server_error") String errorType,
    @Schema(examples = "503") @Nullable String errorCode,
    long count,
    long unresolved,
    Instant lastAt,
    String lastMessage) {}
