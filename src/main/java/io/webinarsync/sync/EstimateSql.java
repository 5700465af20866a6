package io.webinarsync.sync;

/**
 * What is stored of a connection, as far as it tells which calls a sync would make. Nothing is
 * written, and of what belongs to webinars only the instances are counted row by row.
 */
final class EstimateSql {

  /** What the ended sync ({@code %1$s}) that is gone on with had done. */
  private static final String DONE_BEFORE =
      """
      gap as (
          %s
      ), finished as (
          select state.state_data ->> 'hostId' as host_id
            from sync_state state
           where %s
      )"""
          .formatted(Resumption.GAPS, Resumption.IS_LISTED);

  private static final String TAKEN =
      """
      , taken as (
          select item.webinar_id, item.webinar_type, %s as status
            from webinar_sync_queue item
            join finished
              on finished.host_id = item.host_id
           where item.sync_id = %%1$s
      )"""
          .formatted(Resumption.STATUS);

  /**
   * A connection's ($1) hosts, the webinars that are listed, and the pages ($3 rows each) of the
   * lists that a sync which goes on with another ($2, or null) has yet to read.
   */
  static final String LISTS =
      """
      with %s, listed as (
          select host_id, count(*) as webinars
            from zoom_webinars
           where connection_id = $1
             and deleted_at is null
             and expired_at is null
           group by host_id
      )
      select count(*) as hosts,
             coalesce(bool_or(host.last_listed_at is not null), false) as is_any_listed,
             (select coalesce(sum(webinars), 0)::bigint from listed) as webinars,
             coalesce(sum(greatest(1, (coalesce(listed.webinars, 0) + $3::integer - 1) / $3))
                          filter (where not exists (select
                                                      from finished
                                                     where finished.host_id = host.host_id)),
                      0)::bigint as pages,
             exists (select
                       from zoom_sync_logs log
                      where log.connection_id = $1
                        and log.status = 'completed'
                        and log.ended_at is not null) as has_completed
        from zoom_hosts host
        left join listed
          on listed.host_id = host.host_id
       where host.connection_id = $1
      """
          .formatted(DONE_BEFORE.formatted("$2::uuid"));

  private static final String IS_PLANNED =
      """
      jsonb_path_exists(stored.occurrences, '$[*] ? (!(@.status == "deleted"))')""";

  private static final String HAS_BEGUN =
      """
      case when %s
           then jsonb_path_exists(stored.occurrences,
                                  '$[*] ? (!(@.status == "deleted") && @.start_time <= $now)',
                                  moment.variables)
           else coalesce(stored.start_time <= moment.claimed, true) end"""
          .formatted(IS_PLANNED);

  private static final String TOUCHES =
      """
      (%1$s < moment.range_end
           and %1$s + make_interval(mins => coalesce(%2$s, 0)) >= moment.range_start)""";

  private static final String MAY_TOUCH =
      "(stored.start_time is null or "
          + TOUCHES.formatted("stored.start_time", "stored.duration")
          + ")";

  private static final String IS_IN_RANGE =
      """
      case when %s
           then exists (select 1
                          from %s
                         where session.status is distinct from 'deleted'
                           and %s)
           else %s end"""
          .formatted(
              IS_PLANNED,
              ListingSql.SESSIONS,
              TOUCHES.formatted("session.start_time", "session.minutes"),
              MAY_TOUCH);

  /**
   * Webinars of a connection ($1) that a sync begun now ($2) would read, in groups that cost the
   * same; the last clean sync ($3), the range ($4, $5) and the rows of a page ($6) decide with it.
   * Of very many webinars only one in some ($7) is looked at, whichever its id falls on.
   */
  private static final String GROUPS =
      """
      with %1$spicked as materialized (
          select id
            from zoom_webinars
           where connection_id = $1
             and deleted_at is null
             and expired_at is null
             and uuid_hash(id) %% $7::integer = 0
      ), candidate as (
          select stored.webinar_id,
                 stored.approval_type is distinct from 2 as needs_registration,
                 %2$s as has_begun,
                 stored.question_answer
                     or stored.settings #>> '{question_and_answer,enable}' is distinct from 'false' as has_questions,
                 %3$s as is_wanted,
                 stored.start_time is not null
                     and stored.participant_sync_status = 'not_applicable' as is_unread,
                 case when stored.approval_type is null
                       and coalesce(stored.total_registrants, 0) = 0
                       and not exists (select
                                         from zoom_webinar_registration_questions question
                                        where question.connection_id = $1
                                          and question.webinar_id = stored.webinar_id) then 1
                      else 2 + greatest(1, (coalesce(stored.total_registrants, 0) + $6 - 1) / $6::integer)
                      end as registrant_pages,
                 coalesce(stored.total_absentees, 0) / $6 as further_absentee_pages
            from picked
            join zoom_webinars stored
              on stored.id = picked.id
           cross join (select $2::timestamptz as claimed,
                              $3::timestamptz as last_clean,
                              $4::timestamptz as range_start,
                              $5::timestamptz as range_end,
                              jsonb_build_object('now', to_char($2::timestamptz at time zone 'utc',
                                                                'YYYY-MM-DD"T"HH24:MI:SS"Z"')) as variables) moment
            %4$s
           where (%5$s)
      )
      select is_wanted,
             needs_registration,
             has_begun,
             has_questions,
             count(*) as webinars,
             sum(registrant_pages)::bigint as registrant_pages,
             sum(counted.instances)::bigint as instances,
             sum(coalesce(held.pages, counted.instances))::bigint as participant_pages,
             sum(case when counted.instances > 0
                      then counted.instances + further_absentee_pages
                      else 0 end)::bigint as absentee_pages,
             count(*) filter (where held.instances is null and counted.instances > 0) as guessed,
             (select count(*) from picked) as looked_at
        from candidate
       cross join lateral (
             select nullif(count(*), 0) as instances,
                    sum(greatest(1, (coalesce(participants_count, 0) + $6 - 1) / $6)) as pages
               from zoom_webinar_instances instance
              where instance.connection_id = $1
                and instance.webinar_id = candidate.webinar_id) held
       cross join lateral (
             select coalesce(held.instances,
                             case when has_begun and is_unread then 1 else 0 end) as instances) counted
       group by is_wanted, needs_registration, has_begun, has_questions
      """;

  private static final String JOIN_TAKEN =
      """
      left join taken
              on taken.webinar_id = stored.webinar_id
            left join finished
              on finished.host_id = stored.host_id""";

  /**
   * Webinars that the ended sync ($2) had listed and never read, nor any sync of the connection
   * ($1) before it.
   */
  static final String NEVER_READ =
      """
      with %s%s
      select taken.webinar_type = 'past' as has_begun, count(*) as webinars
        from taken
       where taken.status = 'pending'
         and not exists (select
                           from zoom_webinars stored
                          where stored.connection_id = $1
                            and stored.webinar_id = taken.webinar_id)
       group by 1
      """
          .formatted(DONE_BEFORE.formatted("$2"), TAKEN.formatted("$2"));

  /**
   * Instances of a connection's ($1) webinars that no list shows any more, within a stretch of time
   * ($2, $3).
   */
  static final String PAST =
      """
      with gone as materialized (
          select id
            from zoom_webinars
           where connection_id = $1
             and num_nonnulls(expired_at, deleted_at) > 0
      )
      select count(*) as instances,
             coalesce(sum(greatest(1, (coalesce(instance.participants_count, 0) + $4::integer - 1) / $4)),
                      0)::bigint as participant_pages
        from gone
        join zoom_webinars webinar
          on webinar.id = gone.id
        join zoom_webinar_instances instance
          on instance.connection_id = $1
         and instance.webinar_id = webinar.webinar_id
       where instance.start_time >= $2
         and instance.start_time < $3
      """;

  private EstimateSql() {}

  /** {@link #GROUPS} for a mode; one that goes on with another sync has it as a parameter ($8). */
  static String groups(SyncMode mode, boolean isResumed) {
    String isWanted = mode == SyncMode.DATE_RANGE ? IS_IN_RANGE : "true";
    return isResumed
        ? GROUPS.formatted(
            DONE_BEFORE.formatted("$8") + TAKEN.formatted("$8") + ", ",
            HAS_BEGUN,
            isWanted,
            JOIN_TAKEN,
            "coalesce(taken.status = 'pending', finished.host_id is null and ("
                + isRead(mode)
                + "))")
        : GROUPS.formatted("", HAS_BEGUN, isWanted, "", isRead(mode));
  }

  private static String isRead(SyncMode mode) {
    if (mode == SyncMode.DATE_RANGE) {
      return "stored.type <> 5 or " + MAY_TOUCH;
    }
    return mode == SyncMode.DELTA ? ListingSql.DUE_AS_STORED : "true";
  }
}
