package io.webinarsync.webinars;

import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.FieldError;
import io.webinarsync.platform.ProblemException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which webinars are meant and in which order, in the database's terms: never another's. */
final class Selection {

  private static final String OWNED =
      "connection_id in (select id from zoom_connections where user_id = %s)";

  private static final String TABLE = "zoom_webinars";

  private final List<String> conditions = new ArrayList<>();
  private final Tuple parameters = Tuple.tuple();
  private final List<FieldError> errors = new ArrayList<>();
  private final WebinarOrder order;

  private Selection(WebinarQuery query, String owner) {
    conditions.add(OWNED.formatted(parameter(owner)));
    order = QueryPart.SORT.read(query.sort(), errors).orElse(WebinarOrder.EARLIEST_FIRST);
    narrow("connection_id = %s", QueryPart.CONNECTION, query.connectionId());
    narrow("status = %s", QueryPart.STATUS, query.status());
    narrow("host_id = %s", QueryPart.HOST, query.host());
    narrow("topic ilike %s escape '\\'", QueryPart.TOPIC_PART, query.q());
    narrow("validation_status = %s", QueryPart.VALIDATION, query.validation());
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
    String id = parameter(key.id());
    conditions.add(
        key.value() == null
            ? order.afterNothing(id)
            : order.afterValue(parameter(key.value()), id));
  }

  /** The query for the ids of the first webinars that are meant, in their order. */
  String keys(int rows) {
    return "select id from %1$s where %2$s %3$s limit %4$d"
        .formatted(TABLE, String.join(" and ", conditions), order.clause(TABLE), rows);
  }

  /** In which order they are meant. */
  WebinarOrder order() {
    return order;
  }

  /** The values that the query speaks of. */
  Tuple parameters() {
    return parameters;
  }

  private void narrowTime(WebinarQuery query) {
    Optional<Instant> from = narrow("start_time >= %s", QueryPart.FROM, query.from());
    Optional<Instant> to = narrow("start_time < %s", QueryPart.TO, query.to());
    from.filter(first -> to.filter(end -> !first.isBefore(end)).isPresent())
        .ifPresent(first -> errors.add(QueryPart.FROM.error("`from` must not be after `to`.")));
  }

  private <T> Optional<T> narrow(String condition, QueryPart<T> part, @Nullable String text) {
    Optional<T> value = part.read(text, errors);
    value.ifPresent(known -> conditions.add(condition.formatted(parameter(known))));
    return value;
  }

  /** Adds a value; how the query calls it. */
  private String parameter(Object value) {
    parameters.addValue(value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    return "$" + parameters.size();
  }
}
