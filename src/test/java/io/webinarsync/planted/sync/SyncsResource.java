package io.webinarsync.planted.sync;

/** As it should be. */
public class SyncsResource {

  SyncStarter starter = new SyncStarter();
}
