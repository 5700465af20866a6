package io.webinarsync.sync;

import io.webinarsync.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;

/** This process among those that share the database; a restart makes another one. */
@ApplicationScoped
class Replica {

  private final String name = TimeOrderedIds.next().toString();

  String name() {
    return name;
  }
}
