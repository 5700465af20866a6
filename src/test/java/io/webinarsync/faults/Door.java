package io.webinarsync.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/** Lets connections in on a port on loopback, until it is closed. */
final class Door implements AutoCloseable {

  private final ServerSocket socket;
  private final Consumer<Socket> guests;
  private final Thread keeper;

  private Door(ServerSocket socket, Consumer<Socket> guests) {
    this.socket = socket;
    this.guests = guests;
    this.keeper = Link.inBackground("fault-proxy", this::keep);
  }

  /**
   * Opens one.
   *
   * @param port 0 takes a free one
   * @param guests is given each connection
   */
  static Door at(int port, Consumer<Socket> guests) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return new Door(socket, guests);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  boolean isClosed() {
    return socket.isClosed();
  }

  /** From here on connections are refused: the thread that waits for them has gone. */
  @Override
  public void close() {
    try {
      socket.close();
      keeper.join();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep() {
    try {
      while (true) {
        guests.accept(socket.accept());
      }
    } catch (IOException e) {
      // The door was closed.
    }
  }
}
