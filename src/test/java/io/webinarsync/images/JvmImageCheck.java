package io.webinarsync.images;

/** The image with a JVM of its own and an AOT cache. */
class JvmImageCheck extends ImageContract {

  JvmImageCheck() {
    super(Image.jvm());
  }
}
