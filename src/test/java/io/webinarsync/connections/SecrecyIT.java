package io.webinarsync.connections;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.webinarsync.sandbox.Endpoint;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.SandboxResource;
import io.webinarsync.zoom.AccessTokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Follows a secret through all that the service says about it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@WithTestResource(SandboxResource.class)
class SecrecyIT {

  private static final String CANARY = "CANARY-of-a-client-secret";

  private final String caller = Account.newCaller();
  private final Log log = new Log();

  @Inject AccessTokens tokens;
  @Inject TokenVault vault;
  @Inject StoredRows stored;

  @BeforeEach
  void listen() {
    SandboxResource.sandbox().faults().clear();
    Logger.getLogger("").addHandler(log);
  }

  @AfterEach
  void leave() {
    Logger.getLogger("").removeHandler(log);
  }

  @Test
  void no_answer_holds_the_secret_or_the_token() {
    UUID id = Account.connected(caller);
    String secret = SandboxResource.sandbox().settings().credentials().clientSecret();
    String token = tokens.current(id).await().indefinitely().value();

    List<String> answers =
        List.of(
            as(caller).get("/connections").asString(),
            as(caller).get("/connections/" + id).asString(),
            Account.connect(caller, Account.body()).asString(),
            as(caller)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"n\"}")
                .patch("/connections/" + id)
                .asString());

    assertThat(answers)
        .allSatisfy(answer -> assertThat(answer).contains(id.toString()))
        .noneMatch(answer -> answer.contains(secret) || answer.contains(token))
        .noneMatch(answer -> answer.contains("v2:") || answer.contains("encrypted"));
  }

  @Test
  void the_secret_is_stored_encrypted_only() {
    UUID id = Account.connected(caller);
    String secret = SandboxResource.sandbox().settings().credentials().clientSecret();

    assertThat(stored.secrets(id)).allMatch(kept -> kept.startsWith("v2:development:"));
    assertThat(stored.get(id, "zoom_connections")).doesNotContain(secret);
  }

  @Test
  void a_secret_that_zoom_refuses_appears_in_no_answer_and_no_log() {
    String answer = Account.connect(caller, Account.bodyWith("clientSecret", CANARY)).asString();

    assertThat(answer).contains("zoom-refused-credentials").doesNotContain(CANARY);
    assertThat(log.lines).noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void a_secret_that_breaks_the_contract_appears_in_no_answer_and_no_log() {
    String answer =
        Account.connect(caller, Account.bodyWith("clientSecret", CANARY + " with blanks"))
            .asString();
    String malformed = Account.connect(caller, "{\"clientSecret\":\"" + CANARY + "\",").asString();

    assertThat(answer).contains("/clientSecret").doesNotContain(CANARY);
    assertThat(malformed).contains("invalid-request").doesNotContain(CANARY);
    assertThat(log.lines).noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void a_removal_that_cannot_revoke_logs_neither_secret_nor_token() {
    UUID id = Account.connected(caller);
    String token = tokens.current(id).await().indefinitely().value();
    SandboxResource.sandbox().faults().add(Fault.status(400).on(Endpoint.REVOKE));

    as(caller).delete("/connections/" + id).then().statusCode(204);

    String secret = SandboxResource.sandbox().settings().credentials().clientSecret();
    assertThat(log.lines).anyMatch(line -> line.contains("Could not revoke"));
    assertThat(log.lines).noneMatch(line -> line.contains(token) || line.contains(secret));
  }

  @Test
  void consent_given_refused_and_lost_shows_neither_code_nor_state_nor_token() {
    String page = Browser.page(Browser.authorize(caller));
    String state = page.replaceAll(".*&state=([^&]*).*", "$1");
    String query = Browser.consented(page);
    String code = query.replaceAll(".*code=([^&]*).*", "$1");
    UUID id = Browser.connection(Browser.callback(query));
    String again = Browser.callback(query).asString();
    String wrong =
        Browser.callback("code=" + code + "&" + stateOf(Browser.authorize(caller))).asString();
    List<String> secrets =
        List.of(
            code,
            state,
            vault.open(
                stored.get(id, "refresh_token_encrypted"),
                new Place(id, EncryptedColumn.REFRESH_TOKEN)),
            vault.open(
                stored.get(id, "access_token_encrypted"),
                new Place(id, EncryptedColumn.ACCESS_TOKEN)),
            SandboxResource.sandbox().settings().credentials().consentApp().clientSecret());

    List<String> answers = List.of(again, wrong, as(caller).get("/connections/" + id).asString());

    assertThat(wrong).contains("zoom-refused-credentials");
    assertThat(secrets)
        .allSatisfy(
            secret -> {
              assertThat(answers).noneMatch(answer -> answer.contains(secret));
              assertThat(log.lines).noneMatch(line -> line.contains(secret));
            });
  }

  private static String stateOf(io.restassured.response.Response begun) {
    return Browser.page(begun).replaceAll(".*&(state=[^&]*).*", "$1");
  }

  @Test
  void nothing_that_holds_a_secret_shows_it_as_text() {
    NewConnection request =
        new NewConnection("server_to_server", "n", "account", "client", CANARY, null);
    StoredCredentials credentials =
        new StoredCredentials(
            new StoredSecrets(
                UUID.randomUUID(), null, Map.of(EncryptedColumn.CLIENT_SECRET, CANARY)),
            "server_to_server",
            "active",
            "a",
            "c",
            null);

    assertThat(request.toString()).doesNotContain(CANARY);
    assertThat(request.app().toString()).doesNotContain(CANARY);
    assertThat(credentials.toString()).doesNotContain(CANARY);
  }

  /** Keeps what is logged, at whatever level. */
  private static final class Log extends Handler {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    Log() {
      setLevel(Level.ALL);
    }

    @Override
    public void publish(LogRecord entry) {
      lines.add(
          entry.getLoggerName()
              + " "
              + new org.jboss.logmanager.formatters.PatternFormatter("%s%e")
                  .format(org.jboss.logmanager.ExtLogRecord.wrap(entry)));
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
