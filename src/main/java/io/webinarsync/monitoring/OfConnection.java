package io.webinarsync.monitoring;

import java.util.UUID;

/** What is told of one connection; lists of it go by the connection's id. */
interface OfConnection {

  /** The connection's id. */
  UUID connectionId();
}
