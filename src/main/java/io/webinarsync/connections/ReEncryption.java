package io.webinarsync.connections;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Rows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Writes all stored secrets anew under the active key, so that an older key, or the old system's
 * salt, can go. A batch is one read and one write; a token that was renewed between the two stays
 * as it is. What cannot be read is left untouched. Done again it changes nothing.
 */
@Singleton
class ReEncryption {

  /** Connections in a batch. */
  static final int BATCH_SIZE = 200;

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private static final String READ =
      """
      select id,
             zoom_email,
             client_secret_encrypted,
             access_token_encrypted,
             refresh_token_encrypted
        from zoom_connections
       where id > $1
       order by id
       limit $2
      """;

  // Each value is replaced only where it is still the one that was read. Rows are locked in the
  // order of their ids, lest two who do this at once wait for each other. `updated_at` stays: for
  // its owner nothing has changed.
  private static final String REPLACE =
      """
      with renewed as (
        select *
          from unnest($1::uuid[], $2::text[], $3::text[], $4::text[])
            as r (id, column_name, old_value, new_value)
      ), locked as (
        select id
          from zoom_connections
         where id in (select id from renewed)
         order by id
           for no key update
      )
      update zoom_connections as c
         set client_secret_encrypted = coalesce(
               (select r.new_value
                  from renewed as r
                 where r.id = c.id
                   and r.column_name = 'client_secret_encrypted'
                   and r.old_value = c.client_secret_encrypted),
               c.client_secret_encrypted),
             access_token_encrypted = coalesce(
               (select r.new_value
                  from renewed as r
                 where r.id = c.id
                   and r.column_name = 'access_token_encrypted'
                   and r.old_value = c.access_token_encrypted),
               c.access_token_encrypted),
             refresh_token_encrypted = coalesce(
               (select r.new_value
                  from renewed as r
                 where r.id = c.id
                   and r.column_name = 'refresh_token_encrypted'
                   and r.old_value = c.refresh_token_encrypted),
               c.refresh_token_encrypted)
        from locked
       where c.id = locked.id
      """;

  private final Pool pool;
  private final TokenVault vault;

  ReEncryption(Pool pool, TokenVault vault) {
    this.pool = pool;
    this.vault = vault;
  }

  /** Does it for all connections, and tells what was there before and what is there now. */
  Uni<ReEncryptionView> done() {
    SecretsTally before = new SecretsTally(vault);
    SecretsTally after = new SecretsTally(vault);
    return batches()
        .invoke(before::add)
        .onItem()
        .transformToUniAndConcatenate(this::renewed)
        .collect()
        .last()
        .chain(() -> batches().invoke(after::add).collect().last())
        .map(last -> ReEncryptionView.of(before, after));
  }

  /** All connections by their ids, one batch after the other. */
  private Multi<List<StoredSecrets>> batches() {
    return Multi.createBy()
        .repeating()
        .uni(() -> new AtomicReference<>(BEFORE_ALL), this::batchAfter)
        .whilst(batch -> batch.size() == BATCH_SIZE);
  }

  private Uni<List<StoredSecrets>> batchAfter(AtomicReference<UUID> last) {
    return pool.preparedQuery(READ)
        .execute(Tuple.of(last.get(), BATCH_SIZE))
        .map(rows -> Rows.mapped(rows, StoredSecrets::of))
        .invoke(
            batch -> {
              if (!batch.isEmpty()) {
                last.set(batch.get(batch.size() - 1).connectionId());
              }
            });
  }

  private Uni<Void> renewed(List<StoredSecrets> batch) {
    List<Replacement> all =
        batch.stream().flatMap(secrets -> Replacement.of(secrets, vault)).toList();
    return all.isEmpty()
        ? Uni.createFrom().voidItem()
        : pool.preparedQuery(REPLACE).execute(Replacement.columns(all)).replaceWithVoid();
  }
}
