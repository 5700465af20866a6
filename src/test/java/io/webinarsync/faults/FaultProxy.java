package io.webinarsync.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * A TCP proxy on loopback that fails as networks do, when told. It keeps its port for life, also
 * while it refuses connections.
 */
public final class FaultProxy implements AutoCloseable {

  private static final Runnable NOBODY = () -> {};

  private final IntSupplier targetPort;
  private final Runnable onRequest;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicLong accepted = new AtomicLong();
  private volatile Weather weather = Weather.CLEAR;
  private volatile Door door;

  private FaultProxy(IntSupplier targetPort, Runnable onRequest) {
    this.targetPort = targetPort;
    this.onRequest = onRequest;
    this.door = Door.at(0, this::join);
  }

  /** Lets all pass to that port on loopback. */
  public static FaultProxy to(int targetPort) {
    return to(() -> targetPort);
  }

  /** The same for a port that is asked for anew by each connection. */
  public static FaultProxy to(IntSupplier targetPort) {
    return new FaultProxy(targetPort, NOBODY);
  }

  /** The same; tells of every piece that clients send. */
  static FaultProxy to(int targetPort, Runnable onRequest) {
    return new FaultProxy(() -> targetPort, onRequest);
  }

  /** Where clients find it. */
  public int port() {
    return door.port();
  }

  /** How many connections it has taken so far. */
  long accepted() {
    return accepted.get();
  }

  /** How many connections are open. */
  int open() {
    return links.size();
  }

  /** Lets all pass again. Connections that have lost bytes end: nobody could make sense of them. */
  public synchronized void pass() {
    if (weather.isSwallowing()) {
      reset();
    }
    weather = Weather.CLEAR;
    if (door.isClosed()) {
      door = Door.at(door.port(), this::join);
    }
  }

  /** Ends all connections in order, and refuses new ones. */
  public synchronized void cut() {
    door.close();
    links.forEach(Link::close);
  }

  /** Ends all connections with RST; new ones are taken. */
  void reset() {
    links.forEach(Link::reset);
  }

  /** Takes connections and bytes, and nothing comes of them. */
  public void blackHole() {
    weather = Weather.BLACK_HOLE;
  }

  /** Lets every piece through so much later. */
  void delay(Duration delay) {
    weather = new Weather(false, delay);
  }

  @Override
  public void close() {
    cut();
  }

  Weather weather() {
    return weather;
  }

  void heard() {
    onRequest.run();
  }

  void closed(Link link) {
    links.remove(link);
  }

  private void join(Socket client) {
    accepted.incrementAndGet();
    try {
      Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort.getAsInt());
      Link link = new Link(this, client, target);
      links.add(link);
      link.begin();
    } catch (IOException e) {
      Link.close(client);
    }
  }
}
