package io.webinarsync.images;

/**
 * The last stage of the native image, with the launcher of a JVM in place of the executable that
 * only a machine with native-image can make.
 */
class NativeImageCheck extends ImageContract {

  NativeImageCheck() {
    super(Image.nativeStandIn());
  }
}
