package io.webinarsync.images;

/** The image with a JVM of its own and without an AOT cache. */
class PlainImageCheck extends ImageContract {

  PlainImageCheck() {
    super(Image.jvmPlain());
  }
}
