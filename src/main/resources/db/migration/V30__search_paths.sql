-- A rule that holds for every writer must find its tables also in a session that looks elsewhere.
alter function zoom_sync_logs_keep_final_state() set search_path from current;
alter function zoom_sync_logs_tell_end() set search_path from current;
alter function mark_stale_syncs(interval) set search_path from current;
