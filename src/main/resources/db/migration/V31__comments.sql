-- What the names of the first release do not say by themselves.
comment on function zoom_sync_logs_keep_final_state() is
    'Trigger: a sync waits, runs and ends, and what has ended stays so.';
comment on function zoom_sync_logs_tell_end() is
    'Trigger: the end of a sync is told as its last event, whoever ends it.';
comment on column zoom_connections.is_active is
    'Whether the connection may be used: switched off by a person, where false.';
comment on column zoom_connections.connection_status is
    'What the last use found: reauth_required asks for a person''s consent.';
comment on column zoom_connections.last_sync_at is
    'When a sync of the connection last ended, however it ended.';
comment on column zoom_connections.access_token_encrypted is
    'v2:<key id>:<nonce, AES-256-GCM ciphertext and tag in base64url>, as all encrypted columns.';
comment on column zoom_webinars.webinar_id is
    'Zoom''s id, unique within a connection.';
comment on column zoom_webinars.sync_status is
    'synced, or what a delta has to read again: pending where not all of it was read, failed where none; deleted at Zoom.';
comment on column zoom_webinars.last_synced_at is
    'Time of the last write. That a webinar was seen again unchanged is kept in zoom_hosts.last_listed_at.';
comment on column zoom_webinars.first_seen_sync_id is
    'The sync that found the webinar, which may have been cleaned up since: no foreign key.';
comment on column zoom_webinars.last_changed_sync_id is
    'The sync that last changed the row, which may have been cleaned up since: no foreign key.';
comment on column zoom_webinars.total_attendees is
    'Persons, not join-leave sessions; null until attendance is known.';
comment on column zoom_webinars.deleted_at is
    'When a sync found that Zoom has deleted the webinar; the row stays.';
comment on column zoom_webinars.expired_at is
    'When a sync found that Zoom no longer lists the webinar because of its age; the row stays.';
comment on column zoom_sync_logs.status is
    'started (accepted, waits for a slot), running, completed, failed or cancelled; the last three are final.';
comment on column zoom_sync_logs.result is
    'complete, or gaps where something is missing, each named in sync_reconciliations; null until completed.';
comment on column zoom_sync_logs.error_count is
    'Calls that failed for good.';
comment on column zoom_sync_logs.resume_of is
    'The ended sync that this one goes on with.';
comment on column zoom_sync_logs.resume_at is
    'When it makes sense to go on with it, where Zoom''s daily limit ended it.';
comment on column zoom_sync_logs.processed_items is
    'Webinars read and stored, of total_items known so far.';
comment on column zoom_sync_logs.skipped_items is
    'Webinars that needed no reading.';
comment on column zoom_sync_logs.participants_synced is
    'Join-leave sessions stored.';
comment on column sync_heartbeats.heartbeat_at is
    'Lease, takeover and stale marking rest on this time.';
comment on column webinar_sync_queue.priority is
    'Greater ones are taken first.';
comment on column sync_state.state_type is
    'What the checkpoint is of, such as list:<host id>.';
comment on column zoom_hosts.synced_at is
    'Time of the last write.';
