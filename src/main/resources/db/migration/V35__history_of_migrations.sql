-- Which migrations are applied is read by a service that waits for another process to apply them, and
-- changed by the schema's owner alone: the roles' grants on all tables had been on this one, too.
revoke all on flyway_schema_history from webinar_sync_service, webinar_sync_reader;
grant select on flyway_schema_history to webinar_sync_service;
