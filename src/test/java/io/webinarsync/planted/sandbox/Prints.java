package io.webinarsync.planted.sandbox;

/** As the sandbox may. */
public class Prints {

  void prints() {
    System.out.println("ready");
  }
}
