package io.webinarsync.sandbox;

import java.net.URI;

/** What the development start says when all is ready. */
final class Welcome {

  private Welcome() {}

  /**
   * The text.
   *
   * @param connection the sentence about the sandbox's connection
   */
  static String text(URI service, Sandbox sandbox, String connection) {
    return """

          The page      %s
                        press "Sync webinars" there, and watch
          The API       %s/q/swagger-ui
          The sandbox   %s
                        a Zoom with %,d webinars; %s
        """
        .formatted(service, service, sandbox.controlUrl(), sandbox.truth().count(), connection);
  }
}
