package io.webinarsync.platform;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Keeps the queries of addresses out of traces: a stream's ticket is one, and so are the code and
 * the state of an authorisation.
 */
@Singleton
class TracedUrls implements SpanProcessor {

  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
  private static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");
  private static final Pattern FROM_QUERY = Pattern.compile("[?#].*");

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    if (span.getAttribute(QUERY) != null) {
      span.setAttribute(QUERY, "");
    }
    String url = span.getAttribute(URL);
    if (url != null) {
      span.setAttribute(URL, FROM_QUERY.matcher(url).replaceFirst(""));
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // What there is to do was done at the start.
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
