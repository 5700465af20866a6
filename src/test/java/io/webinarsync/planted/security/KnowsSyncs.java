package io.webinarsync.planted.security;

import io.webinarsync.planted.sync.SyncStarter;

/** Who may ask depends on syncs. */
public class KnowsSyncs {

  SyncStarter starter = new SyncStarter();
}
