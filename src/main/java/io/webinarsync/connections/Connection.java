package io.webinarsync.connections;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A caller's connection to a Zoom account. The token's columns are written here only when the
 * connection is made, and by {@link TokenStore} from then on: a person's change and a renewed token
 * that meet never undo each other.
 */
@Entity
@Table(name = "zoom_connections")
class Connection extends PanacheEntityBase {

  /** The type whose app acts by a person's consent. */
  static final String OAUTH = "oauth";

  @Id public UUID id;

  @Column(name = "user_id", updatable = false)
  public String owner;

  @Column(name = "name")
  public String name;

  @Column(name = "connection_type", updatable = false)
  public String type;

  @Column(name = "zoom_account_id", updatable = false)
  public @Nullable String accountId;

  @Column(name = "client_id", updatable = false)
  public @Nullable String clientId;

  @Column(name = "client_secret_encrypted", updatable = false)
  public @Nullable String sealedClientSecret;

  @Column(name = "access_token_encrypted", updatable = false)
  public @Nullable String sealedAccessToken;

  @Column(name = "token_expires_at", updatable = false)
  public @Nullable Instant tokenExpiresAt;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "scopes", updatable = false)
  public String[] scopes;

  @Column(name = "connection_status", updatable = false)
  public String status;

  @Column(name = "plan")
  public String plan;

  @Column(name = "quota_share")
  public BigDecimal quotaShare;

  @Column(name = "is_active")
  public boolean active;

  @Column(name = "last_sync_at", insertable = false, updatable = false)
  public @Nullable Instant lastSyncAt;

  @Column(name = "created_at", updatable = false)
  public Instant createdAt;

  @Column(name = "updated_at")
  public Instant updatedAt;
}
