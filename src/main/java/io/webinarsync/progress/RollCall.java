package io.webinarsync.progress;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which syncs of some callers are asked for: those that are active, those made after a moment, and
 * those that are named.
 *
 * @param owners the callers' subjects
 * @param madeAfter by the database's clock; null for a minute before now
 * @param named ids of syncs
 */
public record RollCall(
    Collection<String> owners, @Nullable Instant madeAfter, Collection<UUID> named) {}
