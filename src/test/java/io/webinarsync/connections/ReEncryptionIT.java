package io.webinarsync.connections;

import static io.restassured.RestAssured.given;
import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class ReEncryptionIT {

  private static final String SALT = "test-encryption-salt";
  private static final String LEGACY =
      "AAECAwQFBgcICQoLDA0ODzNSnjflQSJSnrvH5Re9grokJCsBiUwwTeDA0HtnZ0EFe3hCs0c=";

  private final TokenVault old = new TokenVault(Keys.config("keys.y2026", Keys.of(1)));
  private final TokenVault turned =
      new TokenVault(
          Keys.config(
              "keys.y2026",
              Keys.of(1),
              "keys.y2027",
              Keys.of(2),
              "active-key",
              "y2027",
              "legacy-salt",
              SALT));

  @Inject StoredRows stored;
  @Inject Pool pool;

  @BeforeEach
  void nothingIsThere() {
    stored.execute("truncate zoom_connections cascade");
  }

  @Test
  void every_secret_comes_under_the_active_key_and_what_cannot_be_read_stays() {
    UUID first = added("a");
    UUID second = added("b");
    seal(first, EncryptedColumn.CLIENT_SECRET, "secret");
    seal(first, EncryptedColumn.ACCESS_TOKEN, "access");
    stored.set(second, "zoom_email", "host@example.com");
    stored.set(second, "access_token_encrypted", LEGACY);
    stored.set(second, "refresh_token_encrypted", "v2:gone:" + "A".repeat(60));

    ReEncryptionView done = reEncrypted();

    assertThat(done.before()).isEqualTo(Map.of("v2:y2026", 2L, "legacy", 1L, "v2:gone", 1L));
    assertThat(done.after()).isEqualTo(Map.of("v2:y2027", 3L, "v2:gone", 1L));
    assertThat(done.unreadable()).isEqualTo(1);
    assertThat(open(first, EncryptedColumn.CLIENT_SECRET)).isEqualTo("secret");
    assertThat(open(first, EncryptedColumn.ACCESS_TOKEN)).isEqualTo("access");
    assertThat(open(second, EncryptedColumn.ACCESS_TOKEN)).isEqualTo("zoom-access-token-123");
    assertThat(stored.get(second, "refresh_token_encrypted"))
        .isEqualTo("v2:gone:" + "A".repeat(60));
  }

  @Test
  void done_again_it_changes_nothing() {
    UUID id = added("a");
    seal(id, EncryptedColumn.ACCESS_TOKEN, "access");
    reEncrypted();
    String once = stored.get(id, "zoom_connections");

    ReEncryptionView again = reEncrypted();

    assertThat(again.before()).isEqualTo(again.after()).isEqualTo(Map.of("v2:y2027", 1L));
    assertThat(stored.get(id, "zoom_connections")).isEqualTo(once);
  }

  @Test
  void it_goes_through_more_than_a_batch() {
    int count = 2 * ReEncryption.BATCH_SIZE + 1;
    for (int i = 0; i < count; i++) {
      seal(added("app " + i), EncryptedColumn.ACCESS_TOKEN, "access " + i);
    }

    assertThat(reEncrypted().after()).isEqualTo(Map.of("v2:y2027", (long) count));
  }

  @Test
  void a_token_that_is_renewed_meanwhile_is_not_undone() {
    UUID id = added("a");
    seal(id, EncryptedColumn.CLIENT_SECRET, "secret");
    seal(id, EncryptedColumn.ACCESS_TOKEN, "older");
    String newer = old.seal("newer", new Place(id, EncryptedColumn.ACCESS_TOKEN));
    SqlConnection renewal = stored.beginRenewal(id, newer);
    CompletableFuture<ReEncryptionView> done = CompletableFuture.supplyAsync(this::reEncrypted);
    Awaitility.await().until(stored::somebodyWaits);

    stored.commit(renewal);

    assertThat(done.join().after()).isEqualTo(Map.of("v2:y2027", 1L, "v2:y2026", 1L));
    assertThat(open(id, EncryptedColumn.CLIENT_SECRET)).isEqualTo("secret");
    assertThat(stored.get(id, "access_token_encrypted")).isEqualTo(newer);
  }

  @Test
  void an_administrator_asks_for_it_and_sees_counts_only() {
    UUID id = added("a");
    stored.set(id, "access_token_encrypted", "v2:gone:" + "A".repeat(60));

    given()
        .post("/connections/re-encrypt")
        .then()
        .statusCode(200)
        .body("before.'v2:gone'", equalTo(1))
        .body("after.'v2:gone'", equalTo(1))
        .body("unreadable", equalTo(1))
        .body(not(containsString("AAAA")));
  }

  @Test
  void nobody_else_may() {
    as(Account.newCaller()).post("/connections/re-encrypt").then().statusCode(403);
  }

  private ReEncryptionView reEncrypted() {
    return new ReEncryption(pool, turned).done().await().atMost(Duration.ofSeconds(30));
  }

  private UUID added(String clientId) {
    return UUID.fromString(stored.add(Account.newCaller(), clientId));
  }

  private void seal(UUID id, EncryptedColumn column, String secret) {
    stored.set(id, column.columnName(), old.seal(secret, new Place(id, column)));
  }

  private String open(UUID id, EncryptedColumn column) {
    return turned.open(stored.get(id, column.columnName()), new Place(id, column));
  }
}
