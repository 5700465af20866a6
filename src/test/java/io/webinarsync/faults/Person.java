package io.webinarsync.faults;

import static org.awaitility.Awaitility.await;

import io.webinarsync.packaged.Streams;
import io.webinarsync.sandbox.Credentials;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A person with one connection, who asks for its syncs and remembers those that were accepted. */
final class Person {

  private final String connection;
  private final Set<String> accepted = ConcurrentHashMap.newKeySet();

  private Person(String connection) {
    this.connection = connection;
  }

  /** Connects an account, with all of its quota. */
  static Person connectedBy(Replica replica, Credentials account) {
    Map<String, String> body =
        Map.of(
            "type",
            "server_to_server",
            "name",
            "Fault scenario",
            "accountId",
            account.accountId(),
            "clientId",
            account.clientId(),
            "clientSecret",
            account.clientSecret(),
            "plan",
            "pro");
    Reply reply = replica.api().post("/connections", body, UUID.randomUUID().toString());
    if (reply.status() != 201) {
      throw new IllegalStateException("not connected: " + reply);
    }
    replica.api().patch("/connections/" + reply.id(), Map.of("quotaShare", 1.0));
    return new Person(reply.id());
  }

  /** Ids of the syncs that were accepted. */
  Set<String> accepted() {
    return accepted;
  }

  /** What a full sync is asked for with. */
  Map<String, Object> full() {
    return Map.of("connectionId", connection, "mode", "full", "streams", Streams.ALL_BUT_HEAVY);
  }

  /** What a delta sync is asked for with. */
  Map<String, Object> delta() {
    return Map.of("connectionId", connection, "mode", "delta");
  }

  /** What is asked for so that a sync is gone on with. */
  static Map<String, Object> resumeOf(String syncId) {
    return Map.of("resumeOf", syncId);
  }

  /** Asks once. */
  Reply ask(Replica replica, Map<String, ?> body) {
    return ask(replica, body, UUID.randomUUID().toString());
  }

  /** Asks until a sync is accepted, as a person would who gets no for an answer; its id. */
  String insist(Replica replica, Map<String, ?> body) {
    String key = UUID.randomUUID().toString();
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> ask(replica, body, key), reply -> reply.status() == 202)
        .id();
  }

  /** Asks until there is an answer other than that the service is away. */
  Reply answer(Replica replica, Map<String, ?> body, String key) {
    return await()
        .pollInterval(Duration.ofMillis(100))
        .until(() -> ask(replica, body, key), reply -> reply.status() != 503);
  }

  /** Asks once, under that idempotency key. */
  Reply ask(Replica replica, Map<String, ?> body, String key) {
    Reply reply = replica.api().post("/syncs", body, key);
    if (reply.status() == 202) {
      accepted.add(reply.id());
    }
    return reply;
  }
}
