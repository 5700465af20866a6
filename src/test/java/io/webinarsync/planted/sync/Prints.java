package io.webinarsync.planted.sync;

/** Says something where no one reads it. */
public class Prints {

  void prints() {
    System.out.println("here");
  }
}
