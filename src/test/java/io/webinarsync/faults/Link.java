package io.webinarsync.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.locks.LockSupport;

/** One connection through a {@link FaultProxy}: what either side sends goes to the other. */
final class Link {

  private static final int PIECE = 16_384;

  private final FaultProxy proxy;
  private final Socket client;
  private final Socket server;

  Link(FaultProxy proxy, Socket client, Socket server) throws SocketException {
    this.proxy = proxy;
    this.client = client;
    this.server = server;
    client.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  void begin() {
    inBackground("fault-link-there", () -> carry(client, server, proxy::heard));
    inBackground("fault-link-back", () -> carry(server, client, () -> {}));
  }

  /** Ends it in order, on both sides. */
  void close() {
    close(client);
    close(server);
    proxy.closed(this);
  }

  /** Ends it with RST, on both sides. */
  void reset() {
    abort(client);
    abort(server);
    close();
  }

  /** Runs it in a thread that keeps no process alive. */
  static Thread inBackground(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is closed, whatever else.
    }
  }

  private void carry(Socket from, Socket to, Runnable onPiece) {
    byte[] piece = new byte[PIECE];
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        onPiece.run();
        pass(piece, length, out);
      }
    } catch (IOException e) {
      // One side is gone: so is the link.
    } finally {
      close();
    }
  }

  private void pass(byte[] piece, int length, OutputStream out) throws IOException {
    Weather weather = proxy.weather();
    if (!weather.isSwallowing()) {
      LockSupport.parkNanos(weather.delay().toNanos());
      out.write(piece, 0, length);
    }
  }

  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (SocketException e) {
      // It is closed already.
    }
  }
}
