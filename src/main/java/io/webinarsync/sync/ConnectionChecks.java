package io.webinarsync.sync;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.webinarsync.connections.Connections;
import io.webinarsync.sync.ConnectionCheck.HostsCheck;
import io.webinarsync.sync.ConnectionCheck.StreamCheck;
import io.webinarsync.sync.ConnectionCheck.TokenCheck;
import io.webinarsync.zoom.CallJournal;
import io.webinarsync.zoom.HostUnavailable;
import io.webinarsync.zoom.Scopes;
import io.webinarsync.zoom.UserPage;
import io.webinarsync.zoom.Zoom;
import io.webinarsync.zoom.ZoomAccount;
import io.webinarsync.zoom.ZoomException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds out what works of a connection: asks Zoom a few questions and starts nothing. */
@ApplicationScoped
class ConnectionChecks {

  /** More would use up the rate that a sync may need. */
  private static final int MOST_HOSTS_ASKED = 50;

  private static final int AT_ONCE = 4;

  private final Connections connections;
  private final RetryPolicyTable policies;
  private final Zoom zoom;

  ConnectionChecks(Connections connections, RetryPolicyTable policies, Zoom zoom) {
    this.connections = connections;
    this.policies = policies;
    this.zoom = zoom;
  }

  /** Checks a connection that the caller owns. */
  Uni<ConnectionCheck> of(UUID connectionId) {
    return account(connectionId)
        .flatMap(account -> hosts(account).flatMap(hosts -> asked(account, hosts)))
        .map(hosts -> Map.entry(TokenCheck.WORKS, hosts))
        .onFailure(ZoomException.class)
        .recoverWithItem(failure -> Map.entry(refused(failure), HostsCheck.UNKNOWN))
        .flatMap(found -> described(connectionId, found.getKey(), found.getValue()));
  }

  private Uni<ZoomAccount> account(UUID connectionId) {
    return Uni.combine()
        .all()
        .unis(connections.access(connectionId), policies.read())
        .with((access, retries) -> zoom.open(access, retries, CallJournal.silent()));
  }

  private static Uni<List<String>> hosts(ZoomAccount account) {
    return account
        .users()
        .onItem()
        .transformToIterable(UserPage::hosts)
        .map(host -> String.valueOf(host.id()))
        .collect()
        .asList();
  }

  private static Uni<HostsCheck> asked(ZoomAccount account, List<String> hosts) {
    List<String> asked = hosts.stream().limit(MOST_HOSTS_ASKED).toList();
    return Multi.createFrom()
        .iterable(asked)
        .onItem()
        .transformToUni(host -> without(account, host))
        .merge(AT_ONCE)
        .select()
        .where(Optional::isPresent)
        .map(Optional::orElseThrow)
        .collect()
        .asList()
        .map(without -> new HostsCheck(hosts.size(), asked.size(), without));
  }

  /** The host's id where the add-on is missing. */
  private static Uni<Optional<String>> without(ZoomAccount account, String host) {
    return account
        .webinars(host)
        .toUni()
        .replaceWith(Optional.<String>empty())
        .onFailure(failure -> isWithoutAddOn(failure))
        .recoverWithItem(Optional.of(host));
  }

  private static boolean isWithoutAddOn(Throwable failure) {
    return failure instanceof ZoomException refused
        && refused.error() instanceof HostUnavailable unavailable
        && unavailable.reason() == HostUnavailable.Reason.WITHOUT_WEBINAR_ADD_ON;
  }

  private Uni<ConnectionCheck> described(UUID id, TokenCheck token, HostsCheck hosts) {
    return Uni.combine()
        .all()
        .unis(connections.tokenFormats(id), connections.scopes(id))
        .with((formats, scopes) -> new ConnectionCheck(token, formats, streams(scopes), hosts));
  }

  private static List<StreamCheck> streams(List<String> granted) {
    return Arrays.stream(SyncStream.values())
        .filter(stream -> stream != SyncStream.OCCURRENCES)
        .map(stream -> stream(stream, granted))
        .toList();
  }

  private static StreamCheck stream(SyncStream stream, List<String> granted) {
    List<String> needed =
        Scopes.byEndpoint().entrySet().stream()
            .filter(endpoint -> EndpointStreams.of(endpoint.getKey()) == stream)
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    List<String> present =
        needed.stream().filter(scope -> Scopes.includes(granted.stream(), scope)).toList();
    List<String> missing = needed.stream().filter(scope -> !present.contains(scope)).toList();
    return granted.isEmpty()
        ? new StreamCheck(stream.value(), null, List.of(), List.of())
        : new StreamCheck(stream.value(), missing.isEmpty(), present, missing);
  }

  private static TokenCheck refused(ZoomException failure) {
    return new TokenCheck(false, failure.error().code(), failure.error().message());
  }
}
