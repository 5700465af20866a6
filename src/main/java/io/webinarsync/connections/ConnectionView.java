package io.webinarsync.connections;

import io.vertx.mutiny.sqlclient.Row;
import io.webinarsync.platform.Rows;
import io.webinarsync.zoom.Allowance;
import io.webinarsync.zoom.Plan;
import io.webinarsync.zoom.RateLimits;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A connection as its owner sees it: without token and secret. */
@Schema(name = "Connection", description = "A connection to a Zoom account.")
record ConnectionView(
    @Schema(description = "Its id.", examples = "0199a1b2-7d11-7c3e-9a4b-2f60c1d5e8a7") UUID id,
    @Schema(
            description = "How Zoom is asked for tokens.",
            enumeration = {"server_to_server", "oauth"},
            examples = "server_to_server")
        String type,
    @Schema(description = "What its owner calls it.", examples = "Marketing's Zoom account")
        String name,
    @Nullable
        @Schema(
            description = "Zoom's id of the account; null where it is not known.",
            examples = "bWfV5C2bRZqKkvV3a6xPzA",
            nullable = true)
        String accountId,
    @Nullable
        @Schema(
            description = "Zoom's id of the app; null where it is this service's own.",
            examples = "nT8yQv2TSzSUjbtqE4oYrw",
            nullable = true)
        String clientId,
    @Schema(
            description = "Zoom plan of the account, which sets its rate limits.",
            enumeration = {"free", "pro", "business_plus"},
            examples = "pro")
        String plan,
    @Schema(
            description = "Share of the account's rate limits that syncs may use.",
            examples = "0.8")
        double quotaShare,
    @Schema(
            description =
                "What its syncs may ask of Zoom at the most: the plan's limits times `quotaShare`.")
        LimitsView limits,
    @Schema(description = "Whether it may be used for syncs.", examples = "true") boolean active,
    @Schema(
            description =
                "What became of it at Zoom. `error`: Zoom gave no token when last asked; the next one ends it. `reauth_required`: a person must go through Zoom's consent again.",
            enumeration = {"active", "expired", "revoked", "reauth_required", "error"},
            examples = "active")
        String status,
    @Schema(
            description = "What the last token allows.",
            examples = "[\"webinar:read:list_webinars:admin\", \"webinar:read:webinar:admin\"]")
        List<String> scopes,
    @Nullable
        @Schema(
            description = "When the last token expires; another is fetched when one is needed.",
            examples = "2026-11-22T15:04:05.678901Z",
            nullable = true)
        Instant tokenExpiresAt,
    @Nullable
        @Schema(
            description = "When the last sync ended; null before the first.",
            examples = "2026-11-22T14:31:07.123456Z",
            nullable = true)
        Instant lastSyncAt,
    @Schema(description = "When it was made.", examples = "2026-11-22T14:04:05.678901Z")
        Instant createdAt,
    @Schema(
            description = "When it last changed, a renewed token included.",
            examples = "2026-11-22T14:04:05.678901Z")
        Instant updatedAt) {

  /**
   * What the owner may see of a row.
   *
   * @param limits of every plan
   */
  static ConnectionView of(Row row, RateLimits limits) {
    String plan = row.getString("plan");
    double quotaShare = row.getDouble("quota_share");
    return new ConnectionView(
        row.getUUID("id"),
        row.getString("connection_type"),
        row.getString("name"),
        row.getString("zoom_account_id"),
        row.getString("client_id"),
        plan,
        quotaShare,
        LimitsView.of(Allowance.of(Plan.of(plan), quotaShare, limits)),
        row.getBoolean("is_active"),
        row.getString("connection_status"),
        List.of(row.getArrayOfStrings("scopes")),
        Rows.instant(row, "token_expires_at"),
        Rows.instant(row, "last_sync_at"),
        row.getOffsetDateTime("created_at").toInstant(),
        row.getOffsetDateTime("updated_at").toInstant());
  }
}
