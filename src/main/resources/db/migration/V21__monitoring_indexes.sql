-- What the monitoring asks of a connection must not take longer because others have much.

-- Counts of a connection's webinars, and which of them stand on a page of a list, are read from the
-- index alone.
create index zoom_webinars_statistics
    on zoom_webinars (connection_id)
       include (host_id, status, type, start_time, duration, validation_status,
                total_registrants, total_attendees, last_synced_at, deleted_at, expired_at, id);

-- A connection's syncs by the time they began, newest first: the last one, those of a day.
create index zoom_sync_logs_by_begin
    on zoom_sync_logs (connection_id, (coalesce(started_at, created_at)) desc, id desc);

-- A connection's ended syncs by how and when: the last completed one, the failed ones of a day.
create index zoom_sync_logs_by_end
    on zoom_sync_logs (connection_id, status, ended_at desc, id desc)
 where ended_at is not null;

-- The syncs of all connections in the last day.
create index zoom_sync_logs_by_hour
    on zoom_sync_logs ((coalesce(started_at, created_at)));

-- What is old enough to be cleaned up.
create index zoom_sync_logs_by_age
    on zoom_sync_logs (ended_at)
 where ended_at is not null;

-- Lets a sync be deleted without a look at every other for one that went on with it.
create index zoom_sync_logs_by_predecessor
    on zoom_sync_logs (resume_of)
 where resume_of is not null;

-- Lets a connection be deleted without a look at every checkpoint.
create index sync_state_by_connection
    on sync_state (connection_id);

-- Errors that nothing has mended, of which there are few.
create index sync_error_logs_unresolved
    on sync_error_logs (sync_id)
 where not resolved;
