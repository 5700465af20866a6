package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.webinarsync.platform.Healing;
import io.webinarsync.zoom.DailyCalls;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * Counts the calls of a day in {@code zoom_daily_calls}, by the database's clock. Where an answer
 * is lost the same calls may be counted twice, never too few.
 */
@ApplicationScoped
class DailyCallLedger implements DailyCalls {

  private static final String RESERVE =
      """
      insert into zoom_daily_calls as counted (account_key, day, calls, granted)
      values ($1, (now() at time zone 'utc')::date, least($2::integer, $3::integer), least($2, $3))
          on conflict on constraint zoom_daily_calls_pkey
          do update
         set calls = counted.calls + least($2, greatest(0, $3 - counted.calls)),
             granted = least($2, greatest(0, $3 - counted.calls))
      returning granted
      """;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Pool pool;
  private final Healing healing;

  DailyCallLedger(Pool pool, Clock clock) {
    this.pool = pool;
    this.healing = new Healing(clock, PATIENCE);
  }

  @Override
  public Uni<Integer> reserve(String accountKey, int wanted, int limit) {
    Tuple parameters = Tuple.of(accountKey, wanted, limit);
    return healing
        .of(() -> pool.preparedQuery(RESERVE).execute(parameters))
        .map(rows -> rows.iterator().next().getInteger("granted"));
  }
}
