package io.webinarsync.images;

import java.util.List;

/**
 * An image that was built before the tests, and what it takes to run it here.
 *
 * @param name its name in the local storage
 * @param options further options of the container
 * @param arguments what stands behind the image's name
 */
record Image(String name, List<String> options, List<String> arguments) {

  /** The image with a JVM of its own. */
  static Image jvm() {
    return new Image("localhost/webinar-sync:jvm", List.of(), List.of());
  }

  /** The same without its AOT cache, built a second time of the same sources. */
  static Image jvmPlain() {
    return new Image("localhost/webinar-sync:jvm-plain", List.of(), List.of());
  }

  /**
   * The native image, whose executable is the launcher of a JVM here: it finds the JVM and the
   * application in folders of this machine.
   */
  static Image nativeStandIn() {
    String java = System.getenv("IMAGES_JAVA_HOME");
    String application = System.getProperty("user.dir") + "/target/quarkus-app";
    return new Image(
        "localhost/webinar-sync:native",
        List.of(
            "--volume=" + java + ":/stand-in/java:ro",
            "--volume=" + application + ":/stand-in/app:ro",
            "--env=LD_LIBRARY_PATH=/stand-in/java/lib",
            "--env=JDK_JAVA_OPTIONS=-XX:+UseSerialGC -Xmx96m -Xss512k -XX:TieredStopAtLevel=1",
            "--env=MALLOC_ARENA_MAX=1"),
        List.of("-jar", "/stand-in/app/quarkus-run.jar"));
  }
}
