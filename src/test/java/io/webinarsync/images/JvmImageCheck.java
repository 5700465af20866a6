package io.webinarsync.images;

/** The image with a JVM of its own. */
class JvmImageCheck extends ImageContract {

  JvmImageCheck() {
    super(Image.jvm());
  }
}
