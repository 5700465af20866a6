package io.webinarsync.planted.progress;

import io.webinarsync.planted.sync.SyncStarter;

/** Progress that knows more of a sync than its id. */
public class KnowsSyncs {

  SyncStarter starter = new SyncStarter();
}
