package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.AccessTokens;
import io.webinarsync.zoom.ZoomException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class AccessTokensIT {

  @Inject AccessTokens tokens;
  @Inject TokenCache cache;
  @Inject TokenVault vault;
  @Inject StoredRows stored;

  private UUID connection;

  @BeforeEach
  void connected() {
    sandbox().faults().clear();
    connection = Account.connected(Account.newCaller());
    sandbox().forgetCalls();
  }

  @Test
  void the_stored_token_is_used_as_long_as_it_is_fresh() {
    AccessToken token = current();

    assertThat(token.value()).isEqualTo(storedToken());
    assertThat(current()).isEqualTo(token);
    assertThat(requests()).isZero();
  }

  @Test
  void a_token_with_five_minutes_left_is_renewed_and_the_new_one_stored() {
    String old = storedToken();
    expireIn(Duration.ofMinutes(5));

    AccessToken token = current();

    assertThat(token.value()).isNotEqualTo(old).isEqualTo(storedToken());
    assertThat(stored.get(connection, "access_token_encrypted")).startsWith("v2:development:");
    assertThat(token.expiresAt()).isAfter(Instant.now().plus(Duration.ofMinutes(50)));
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void ten_who_need_a_new_token_at_once_cause_one_request() {
    expireIn(Duration.ZERO);

    List<AccessToken> all = together(10, () -> tokens.current(connection));

    assertThat(all).hasSize(10).containsOnly(all.get(0));
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void ten_who_meet_the_same_rejection_cause_one_request() {
    AccessToken rejected = current();

    List<AccessToken> all = together(10, () -> tokens.renewed(connection, rejected));

    assertThat(all).hasSize(10).containsOnly(all.get(0)).doesNotContain(rejected);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void whoever_comes_late_with_an_old_rejection_gets_the_token_that_is_there() {
    AccessToken rejected = current();
    AccessToken renewed = renewed(rejected);

    assertThat(renewed(rejected)).isEqualTo(renewed);
    assertThat(current()).isEqualTo(renewed);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void a_token_that_another_replica_has_renewed_is_taken_from_the_database() {
    AccessToken rejected = current();
    storeToken("renewed-elsewhere", Duration.ofHours(1));

    assertThat(renewed(rejected).value()).isEqualTo("renewed-elsewhere");
    assertThat(requests()).isZero();
  }

  @Test
  void a_rejected_token_is_not_taken_from_the_database_again() {
    AccessToken rejected = current();

    AccessToken renewed = renewed(rejected);

    assertThat(renewed.value()).isNotEqualTo(rejected.value());
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void a_stored_token_that_cannot_be_read_is_fetched_anew() {
    stored.set(connection, "access_token_encrypted", "v2:development:AAAA");

    assertThat(current().value()).isEqualTo(storedToken());
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void a_client_secret_that_cannot_be_read_ends_before_zoom_is_asked() {
    String sealed = stored.get(connection, "client_secret_encrypted");
    stored.set(connection, "client_secret_encrypted", sealed.substring(0, sealed.length() - 2));
    expireIn(Duration.ZERO);

    assertThatThrownBy(this::current)
        .isInstanceOf(ZoomException.class)
        .hasMessage("oauth/no_token: token decryption failed");
    assertThat(requests()).isZero();
    assertThat(status()).isEqualTo("error");
  }

  @Test
  void credentials_that_zoom_refuses_mark_the_connection_until_it_takes_them_again() {
    stored.set(connection, "client_secret_encrypted", sealed("wrong"));
    expireIn(Duration.ZERO);
    assertThatThrownBy(this::current)
        .isInstanceOf(ZoomException.class)
        .hasMessageContaining("oauth/invalid_client");
    assertThat(status()).isEqualTo("error");

    stored.set(
        connection,
        "client_secret_encrypted",
        sealed(sandbox().settings().credentials().clientSecret()));
    current();

    assertThat(status()).isEqualTo("active");
  }

  @Test
  void a_zoom_that_fails_changes_nothing() {
    expireIn(Duration.ZERO);
    List<String> before = stored.secrets(connection);
    sandbox().faults().add(Fault.status(503).on(Endpoint.TOKEN));

    assertThatThrownBy(this::current)
        .isInstanceOfSatisfying(
            ZoomException.class, failure -> assertThat(failure.error().isTransient()).isTrue());

    assertThat(status()).isEqualTo("active");
    assertThat(stored.secrets(connection)).isEqualTo(before);
  }

  @Test
  void an_older_token_still_alive_stands_in_while_zoom_fails() {
    expireIn(Duration.ofMinutes(3));
    sandbox().faults().add(Fault.status(503).on(Endpoint.TOKEN));

    AccessToken token = current();
    long asked = requests();

    assertThat(token.value()).isEqualTo(storedToken());
    assertThat(current()).isEqualTo(token);
    assertThat(requests()).isEqualTo(asked);
  }

  @Test
  void a_rejected_token_never_stands_in() {
    AccessToken rejected = current();
    sandbox().faults().add(Fault.status(503).on(Endpoint.TOKEN));

    assertThatThrownBy(() -> renewed(rejected)).isInstanceOf(ZoomException.class);
  }

  @Test
  void a_connection_that_is_gone_has_no_token() {
    assertThatThrownBy(() -> await(tokens.current(UUID.randomUUID())))
        .isInstanceOf(ZoomException.class)
        .hasMessage("oauth/no_token: The connection is gone.");
  }

  private AccessToken current() {
    return await(tokens.current(connection));
  }

  private AccessToken renewed(AccessToken rejected) {
    return await(tokens.renewed(connection, rejected));
  }

  private String storedToken() {
    return vault.open(
        stored.get(connection, "access_token_encrypted"),
        new Place(connection, EncryptedColumn.ACCESS_TOKEN));
  }

  private void storeToken(String token, Duration life) {
    Place place = new Place(connection, EncryptedColumn.ACCESS_TOKEN);
    stored.set(connection, "access_token_encrypted", vault.seal(token, place));
    expireIn(life);
  }

  private String sealed(String clientSecret) {
    return vault.seal(clientSecret, new Place(connection, EncryptedColumn.CLIENT_SECRET));
  }

  private void expireIn(Duration life) {
    OffsetDateTime end =
        Instant.now().plus(life).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    stored.set(connection, "token_expires_at", end);
  }

  private String status() {
    return stored.get(connection, "connection_status");
  }

  private long requests() {
    return sandbox().calls().of(Endpoint.TOKEN);
  }

  private static List<AccessToken> together(
      int callers, java.util.function.Supplier<Uni<AccessToken>> call) {
    List<Uni<AccessToken>> all = IntStream.range(0, callers).mapToObj(i -> call.get()).toList();
    return await(Uni.join().all(all).andFailFast());
  }

  private static <T> T await(Uni<T> outcome) {
    return outcome.await().atMost(Duration.ofSeconds(30));
  }

  private static Sandbox sandbox() {
    return SandboxResource.sandbox();
  }
}
