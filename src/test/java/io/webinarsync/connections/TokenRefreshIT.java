package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.webinarsync.ZoomCase;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.zoom.AccessToken;
import io.webinarsync.zoom.AccessTokens;
import io.webinarsync.zoom.ZoomException;
import io.webinarsync.zoom.ZoomOAuth;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens that rest on a person's consent. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class TokenRefreshIT {

  private static final String OVER =
      "oauth/invalid_grant: The authorisation is no longer valid; it has to be given again.";

  @Inject AccessTokens tokens;
  @Inject TokenCache cache;
  @Inject TokenStore store;
  @Inject TokenVault vault;
  @Inject OAuthApp app;
  @Inject ZoomOAuth oauth;
  @Inject Clock clock;
  @Inject StoredRows stored;
  @Inject Connections connections;

  private UUID connection;

  @BeforeEach
  void connected() {
    sandbox().faults().clear();
    connection = Browser.connected(Account.newCaller());
    sandbox().forgetCalls();
  }

  @AfterEach
  void letTheDatabaseBe() {
    stored.execute("drop trigger if exists keeps_no_token on zoom_connections");
  }

  @Test
  void a_token_with_five_minutes_left_is_renewed_and_the_new_pair_stored() {
    AccessToken old = current();
    String oldRefresh = open(EncryptedColumn.REFRESH_TOKEN);
    expireIn(Duration.ofMinutes(5));

    AccessToken token = replica().current();

    assertThat(token).isNotEqualTo(old);
    assertThat(open(EncryptedColumn.ACCESS_TOKEN)).isEqualTo(token.value());
    assertThat(open(EncryptedColumn.REFRESH_TOKEN)).isNotEqualTo(oldRefresh);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void the_new_pair_can_be_renewed_again() {
    AccessToken first = replica().renewed(current());
    AccessToken second = replica().renewed(first);

    assertThat(second).isNotEqualTo(first);
    assertThat(status()).isEqualTo("active");
    assertThat(requests()).isEqualTo(2);
  }

  @ZoomCase(10)
  @Test
  void ten_who_meet_the_same_rejection_cause_one_refresh() {
    AccessToken rejected = current();
    sandbox().expireAccessTokens();

    List<AccessToken> all = together(10, () -> tokens.renewed(connection, rejected));

    assertThat(all).hasSize(10).containsOnly(all.get(0)).doesNotContain(rejected);
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void replicas_that_refresh_at_once_cause_one_refresh() {
    expireIn(Duration.ZERO);
    List<Replica> replicas = IntStream.range(0, 4).mapToObj(i -> replica()).toList();
    sandbox().faults().add(Fault.delay(Duration.ofMillis(300)).on(Endpoint.TOKEN));

    List<AccessToken> all =
        await(
            Uni.join()
                .all(replicas.stream().map(one -> one.tokens().current(connection)).toList())
                .andFailFast());

    assertThat(all.stream().map(AccessToken::value))
        .hasSize(4)
        .containsOnly(open(EncryptedColumn.ACCESS_TOKEN));
    assertThat(requests()).isEqualTo(1);
    assertThat(status()).isEqualTo("active");
  }

  @Test
  void rows_that_refer_to_the_connection_are_written_while_zoom_is_waited_for() {
    expireIn(Duration.ZERO);

    await(store.locked(connection, row -> stored.webinarAdded(connection)));

    assertThat(stored.webinars(connection)).isEqualTo(1);
  }

  @ZoomCase(11)
  @Test
  void a_pair_that_cannot_be_stored_is_not_used() {
    expireIn(Duration.ZERO);
    refuseToKeepTokens(1_000);

    assertThatThrownBy(() -> replica().current()).hasMessageContaining("keeps no token");

    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void a_database_that_fails_once_does_not_cost_the_consent() {
    expireIn(Duration.ZERO);
    refuseToKeepTokens(2);

    AccessToken token = replica().current();

    assertThat(open(EncryptedColumn.ACCESS_TOKEN)).isEqualTo(token.value());
    assertThat(replica().renewed(token)).isNotEqualTo(token);
  }

  @ZoomCase(12)
  @Test
  void consent_that_was_withdrawn_is_final_and_noted() {
    sandbox().withdrawConsents();
    expireIn(Duration.ZERO);

    assertThatThrownBy(this::current).isInstanceOf(ZoomException.class).hasMessage(OVER);

    assertThat(status()).isEqualTo("reauth_required");
    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void once_it_is_noted_zoom_is_asked_no_more() {
    sandbox().withdrawConsents();
    expireIn(Duration.ZERO);
    assertThatThrownBy(this::current).hasMessage(OVER);

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(this::current).hasMessage(OVER);
      assertThatThrownBy(() -> replica().current()).hasMessage(OVER);
    }

    assertThat(requests()).isEqualTo(1);
  }

  @Test
  void consent_that_is_given_again_ends_it() {
    String caller = stored.get(connection, "user_id");
    AccessToken old = current();
    sandbox().withdrawConsents();
    assertThatThrownBy(() -> renewed(old)).hasMessage(OVER);

    assertThat(Browser.connected(caller)).isEqualTo(connection);

    assertThat(current()).isNotEqualTo(old);
    assertThat(status()).isEqualTo("active");
  }

  @Test
  void a_refresh_whose_answer_was_lost_ends_in_reauthorisation_after_one_more_call() {
    AccessToken old = current();
    sandbox().expireAccessTokens();
    sandbox().faults().add(Fault.reset().on(Endpoint.TOKEN).first(1));

    assertThatThrownBy(() -> renewed(old))
        .isInstanceOfSatisfying(
            ZoomException.class, failure -> assertThat(failure.error().isTransient()).isTrue());
    assertThat(requests()).isEqualTo(1);
    assertThat(status()).isEqualTo("active");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(this::current).hasMessage(OVER);
    }

    assertThat(requests()).isEqualTo(2);
    assertThat(status()).isEqualTo("reauth_required");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 429})
  void a_zoom_that_fails_is_not_final_and_costs_no_token(int answer) {
    expireIn(Duration.ZERO);
    List<String> before = encrypted();
    sandbox().faults().add(Fault.status(answer).on(Endpoint.TOKEN).first(1));

    assertThatThrownBy(this::current)
        .isInstanceOfSatisfying(
            ZoomException.class, failure -> assertThat(failure.error().isTransient()).isTrue());
    assertThat(requests()).isEqualTo(1);
    assertThat(encrypted()).isEqualTo(before);
    assertThat(status()).isEqualTo("active");

    assertThat(current().value()).isEqualTo(open(EncryptedColumn.ACCESS_TOKEN));
  }

  @Test
  void an_older_token_still_alive_stands_in_while_zoom_fails() {
    expireIn(Duration.ofMinutes(3));
    sandbox().faults().add(Fault.status(503).on(Endpoint.TOKEN));

    assertThat(replica().current().value()).isEqualTo(open(EncryptedColumn.ACCESS_TOKEN));
  }

  @Test
  void a_connection_without_a_refresh_token_needs_consent_again() {
    stored.set(connection, "refresh_token_encrypted", null);
    expireIn(Duration.ZERO);

    assertThatThrownBy(this::current).hasMessageContaining("oauth/no_refresh_token");

    assertThat(status()).isEqualTo("reauth_required");
    assertThat(requests()).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCESS_TOKEN", "REFRESH_TOKEN"})
  void what_cannot_be_read_ends_before_zoom_is_asked(EncryptedColumn column) {
    Place elsewhere = new Place(new UUID(0, 1), column);
    TokenVault unknown = new TokenVault(Keys.config("keys.unknown", Keys.of(3)));
    TokenVault impostor = new TokenVault(Keys.config("keys.development", Keys.of(3)));
    Place here = new Place(connection, column);
    expireIn(Duration.ZERO);

    for (String unreadable :
        List.of(
            vault.seal("swapped", elsewhere),
            unknown.seal("unknown", here),
            impostor.seal("wrong key", here),
            flipped(stored.get(connection, column.columnName())),
            "AAECAwQFBgcICQoLDA0ODzNSnjflQSJSnrvH5Re9grokJCsBiUwwTeDA0HtnZ0EFe3hCs0c=",
            "Bearer in-the-clear",
            "plain")) {
      stored.set(connection, column.columnName(), unreadable);

      assertThatThrownBy(() -> replica().current())
          .isInstanceOf(ZoomException.class)
          .hasMessage("oauth/no_token: token decryption failed");
    }
    assertThat(requests()).isZero();
    assertThat(status()).isEqualTo("error");
  }

  @Test
  void its_formats_are_told_in_a_word() {
    stored.set(connection, "client_secret_encrypted", null);
    stored.set(connection, "refresh_token_encrypted", "Bearer abc");

    TokenFormats formats = await(connections.tokenFormats(connection));

    assertThat(formats).isEqualTo(new TokenFormats("none", "v2:development", "bearer"));
  }

  private AccessToken current() {
    return await(tokens.current(connection));
  }

  private AccessToken renewed(AccessToken rejected) {
    return await(tokens.renewed(connection, rejected));
  }

  /** The same service in another process: it shares nothing but the database. */
  private Replica replica() {
    TokenCache own = new TokenCache(clock);
    TokenRefresh refresh = new TokenRefresh(store, own, vault, app, oauth);
    return new Replica(
        new StoredAccessTokens(own, store, vault, oauth, refresh, Clock.systemUTC()), connection);
  }

  private String open(EncryptedColumn column) {
    return vault.open(stored.get(connection, column.columnName()), new Place(connection, column));
  }

  private List<String> encrypted() {
    return List.of(
        stored.get(connection, "access_token_encrypted"),
        stored.get(connection, "refresh_token_encrypted"));
  }

  private static String flipped(String value) {
    int at = value.length() - 10;
    char other = value.charAt(at) == 'A' ? 'B' : 'A';
    return value.substring(0, at) + other + value.substring(at + 1);
  }

  private void expireIn(Duration life) {
    stored.set(
        connection,
        "token_expires_at",
        Instant.now().plus(life).truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    cache.forget(connection);
  }

  /** The next so many attempts to store a token fail. */
  private void refuseToKeepTokens(int times) {
    stored.execute("drop sequence if exists attempts_to_keep");
    stored.execute("create sequence attempts_to_keep");
    stored.execute(
        """
        create or replace function keeps_no_token() returns trigger language plpgsql as $$
        begin
          if nextval('attempts_to_keep') <= %d then
            raise exception 'keeps no token';
          end if;
          return new;
        end $$
        """
            .formatted(times));
    stored.execute(
        """
        create trigger keeps_no_token
        before update of access_token_encrypted on zoom_connections
           for each row execute function keeps_no_token()
        """);
  }

  private String status() {
    return stored.get(connection, "connection_status");
  }

  private static long requests() {
    return sandbox().calls().of(Endpoint.TOKEN);
  }

  private static List<AccessToken> together(int callers, Supplier<Uni<AccessToken>> call) {
    List<Uni<AccessToken>> all = IntStream.range(0, callers).mapToObj(i -> call.get()).toList();
    return await(Uni.join().all(all).andFailFast());
  }

  private static <T> T await(Uni<T> outcome) {
    return outcome.await().atMost(Duration.ofSeconds(30));
  }

  private static Sandbox sandbox() {
    return SandboxResource.sandbox();
  }

  private record Replica(StoredAccessTokens tokens, UUID connection) {

    AccessToken current() {
      return await(tokens.current(connection));
    }

    AccessToken renewed(AccessToken rejected) {
      return await(tokens.renewed(connection, rejected));
    }
  }
}
