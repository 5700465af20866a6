package io.webinarsync.faults;

import java.util.List;
import java.util.Set;

/** Where syncs stand, and what may be answered then to those who ask about them. */
record Standing(Sql sql) {

  private static final Set<String> AT_WORK = Set.of("started", "running");

  boolean isAnyAtWork() {
    return sql.number("select count(*) from zoom_sync_logs where status in ('started', 'running')")
        > 0;
  }

  /** While something is at work, it may end before the question arrives. */
  Set<Integer> answersToResume(String syncId) {
    if (isAnyAtWork()) {
      return Set.of(202, 409);
    }
    return isResumable(syncId) ? Set.of(202) : Set.of(409);
  }

  Set<Integer> answersToCancel(String syncId) {
    String status =
        sql.texts("select status from zoom_sync_logs where id = ?::uuid", syncId).get(0);
    if (AT_WORK.contains(status)) {
      return Set.of(202, 200, 409);
    }
    return status.equals("cancelled") ? Set.of(200) : Set.of(409);
  }

  /** Ids of the syncs that were cancelled. */
  List<String> cancelled() {
    return sql.texts("select id from zoom_sync_logs where status = 'cancelled'");
  }

  private boolean isResumable(String syncId) {
    return sql.number(
            """
            select count(*)
              from zoom_sync_logs log
             where id = ?::uuid
               and status in ('failed', 'cancelled')
               and not exists (select 1
                                 from zoom_sync_logs later
                                where later.id > log.id
                                  and later.status = 'completed')
            """,
            syncId)
        == 1;
  }
}
