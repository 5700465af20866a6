package io.webinarsync.sync;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The trace of a sync: the request that asked for it, and under it the run on whichever replica,
 * with its calls and statements. The sync's row carries the request's span from one to the other.
 * Without an exporter none of it costs anything.
 */
@ApplicationScoped
class SyncTraces {

  private static final String HEADER = "traceparent";
  private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

  private final Tracer tracer;

  SyncTraces(Tracer tracer) {
    this.tracer = tracer;
  }

  /** The span of the request at hand, as W3C's Trace Context writes it; empty where none is. */
  static Optional<String> parent() {
    Map<String, String> headers = new HashMap<>();
    TextMapSetter<Map<String, String>> setter = SyncTraces::set;
    W3C.inject(Context.current(), headers, setter);
    return Optional.ofNullable(headers.get(HEADER));
  }

  /**
   * The run as a span, which ends with it. Everything that the run does on its context is in it.
   */
  Uni<Void> around(Claim claim, Supplier<Uni<Void>> run) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Span span = begun(claim);
              Runnable end = madeCurrent(span);
              return run.get()
                  .onFailure()
                  .invoke(failure -> span.setStatus(StatusCode.ERROR))
                  .onTermination()
                  .invoke(end);
            });
  }

  @SuppressWarnings("MustBeClosedChecker") // closed when the run ends, on the context it ran on
  private static Runnable madeCurrent(Span span) {
    Scope scope = span.makeCurrent();
    return () -> {
      scope.close();
      span.end();
    };
  }

  private Span begun(Claim claim) {
    return tracer
        .spanBuilder("sync")
        .setParent(parentOf(claim))
        .setAttribute("webinar_sync.sync.id", claim.syncId().toString())
        .setAttribute("webinar_sync.sync.mode", claim.mode().value())
        .startSpan();
  }

  private static Context parentOf(Claim claim) {
    Map<String, String> headers = new HashMap<>();
    claim.traceParent().ifPresent(parent -> headers.put(HEADER, parent));
    return W3C.extract(Context.root(), headers, new Headers());
  }

  private static void set(@Nullable Map<String, String> headers, String name, String value) {
    if (headers != null) {
      headers.put(name, value);
    }
  }

  private static final class Headers implements TextMapGetter<Map<String, String>> {

    @Override
    public Iterable<String> keys(Map<String, String> headers) {
      return headers.keySet();
    }

    @Override
    public @Nullable String get(@Nullable Map<String, String> headers, String name) {
      return headers == null ? null : headers.get(name);
    }
  }
}
