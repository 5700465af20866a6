package io.webinarsync;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The numbered case of what Zoom really does that a test shows to be got right. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ZoomCase {

  /** The numbers, 1 to 33. */
  int[] value();
}
