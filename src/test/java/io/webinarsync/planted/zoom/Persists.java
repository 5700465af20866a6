package io.webinarsync.planted.zoom;

import io.vertx.mutiny.sqlclient.Pool;

/** Keeps what it reads. */
public class Persists {

  Pool database;
}
