package io.webinarsync.sync;

import java.util.Optional;

/**
 * Who asks for a sync, and how to know the same request again.
 *
 * @param subject the caller
 * @param idempotencyKey as the caller sent it
 * @param requestHash hash of what was asked for
 */
record Requester(String subject, Optional<String> idempotencyKey, String requestHash) {}
