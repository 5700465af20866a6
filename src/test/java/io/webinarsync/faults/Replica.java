package io.webinarsync.faults;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** One of the services that share a database, each with its own way there. */
final class Replica implements AutoCloseable {

  private final FaultProxy database;
  private final Supplier<ServiceProcess> starting;
  private final List<ServiceProcess> processes = new ArrayList<>();
  private Api api = new Api(URI.create("http://127.0.0.1/"));
  private boolean isKnown;

  Replica(FaultProxy database, Supplier<ServiceProcess> starting) {
    this.database = database;
    this.starting = starting;
    restart();
  }

  /** Its way to the database. */
  FaultProxy database() {
    return database;
  }

  /** The process that is it now. */
  ServiceProcess process() {
    return processes.get(processes.size() - 1);
  }

  /** Its API; waits for it to listen. */
  Api api() {
    if (!isKnown) {
      api = new Api(process().address());
      isKnown = true;
    }
    return api;
  }

  /** Begins a new process in the place of one that has ended, and does not wait for it. */
  void restart() {
    processes.add(starting.get());
    isKnown = false;
  }

  /** Takes back what was done to it, and waits for it to listen. */
  void recover() {
    database.pass();
    if (process().isAlive()) {
      process().thaw();
    } else {
      restart();
    }
    api();
  }

  /** Whether it says that it can be used. */
  int readiness() {
    return api().get("/q/health/ready").status();
  }

  /** All that its processes have said, this one and those before. */
  List<String> said() {
    return processes.stream().flatMap(process -> process.said().lines()).toList();
  }

  @Override
  public void close() {
    process().kill();
    database.close();
  }
}
