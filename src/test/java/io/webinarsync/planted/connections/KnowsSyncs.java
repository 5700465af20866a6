package io.webinarsync.planted.connections;

import io.webinarsync.planted.sync.SyncStarter;

/** A connection that begins to sync by itself. */
public class KnowsSyncs {

  SyncStarter starter = new SyncStarter();
}
