package io.webinarsync.planted.sync;

/** Starts a sync although nobody has asked. */
public class SecondDoor {

  SyncStarter starter = new SyncStarter();
}
