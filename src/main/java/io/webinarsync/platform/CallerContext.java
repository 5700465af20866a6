package io.webinarsync.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Brings work back to where it was asked for. */
public final class CallerContext {

  private CallerContext() {}

  /** Runs on the Vert.x context that is current now; where there is none, at once. */
  public static Executor current() {
    @Nullable Context context = Vertx.currentContext();
    return context == null ? Runnable::run : work -> context.runOnContext(ignored -> work.run());
  }
}
