package io.webinarsync.webinars;

import io.webinarsync.platform.FieldError;
import io.webinarsync.platform.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which webinars are meant and in which order, in the database's terms: never another's. */
final class Selection {

  private static final String OWNED =
      "connectionId in (select c.id from OwnedConnection c where c.owner = :owner)";

  private final List<String> conditions = new ArrayList<>(List.of(OWNED));
  private final Map<String, Object> parameters = new HashMap<>();
  private final List<FieldError> errors = new ArrayList<>();
  private final WebinarOrder order;

  private Selection(WebinarQuery query, String owner) {
    parameters.put("owner", owner);
    order = QueryPart.SORT.read(query.sort(), errors).orElse(WebinarOrder.EARLIEST_FIRST);
    narrow("connectionId = :connectionId", QueryPart.CONNECTION, query.connectionId());
    narrow("outline.status = :status", QueryPart.STATUS, query.status());
    narrow("outline.hostId = :host", QueryPart.HOST, query.host());
    narrow("outline.topic ilike :q escape '\\'", QueryPart.TOPIC_PART, query.q());
    narrow("outline.validationStatus = :validation", QueryPart.VALIDATION, query.validation());
    narrowTime(query);
  }

  /**
   * What a query means.
   *
   * @throws ProblemException telling every part that cannot be understood
   */
  static Selection of(WebinarQuery query, String owner) {
    Selection selection = new Selection(query, owner);
    if (!selection.errors.isEmpty()) {
      throw ProblemException.invalid(selection.errors);
    }
    return selection;
  }

  /** Leaves out what comes before the key, and the key itself. */
  void continueAfter(WebinarKey key) {
    parameters.put("keyId", key.id());
    if (key.value() == null) {
      conditions.add(order.afterNothing());
    } else {
      conditions.add(order.afterValue());
      parameters.put("keyValue", key.value());
    }
  }

  /** The query for the ids of the webinars that are meant, in their order. */
  String keys() {
    return "select id from ListedWebinar where %s %s"
        .formatted(String.join(" and ", conditions), order.clause());
  }

  /** In which order they are meant. */
  WebinarOrder order() {
    return order;
  }

  /** The values that the query speaks of. */
  Map<String, Object> parameters() {
    return parameters;
  }

  private void narrowTime(WebinarQuery query) {
    Optional<Instant> from = narrow("outline.startTime >= :from", QueryPart.FROM, query.from());
    Optional<Instant> to = narrow("outline.startTime < :to", QueryPart.TO, query.to());
    from.filter(first -> to.filter(end -> !first.isBefore(end)).isPresent())
        .ifPresent(first -> errors.add(QueryPart.FROM.error("`from` must not be after `to`.")));
  }

  private <T> Optional<T> narrow(String condition, QueryPart<T> part, @Nullable String text) {
    Optional<T> value = part.read(text, errors);
    value.ifPresent(known -> conditions.add(condition));
    value.ifPresent(known -> parameters.put(part.name(), known));
    return value;
  }
}
