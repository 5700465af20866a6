package io.webinarsync.planted.sync;

/** The only start. */
public class SyncStarter {

  /** Its own parts may know it. */
  static class Part {

    SyncStarter whole = new SyncStarter();
  }
}
