package io.webinarsync.webinars;

import java.util.UUID;

/**
 * On whose behalf a row is written.
 *
 * @param connectionId the connection that the row belongs to
 * @param syncId the sync that brings it
 */
public record Provenance(UUID connectionId, UUID syncId) {}
