package io.webinarsync.sandbox;

import java.util.Map;

/** Where every request passes: what stands before the operations, then the operation itself. */
final class Gateway {

  private final IssuedTokens tokens;
  private final Scopes scopes;
  private final RateLimits limits;
  private final Map<Endpoint, Operation> operations;

  Gateway(
      IssuedTokens tokens, Scopes scopes, RateLimits limits, Map<Endpoint, Operation> operations) {
    this.tokens = tokens;
    this.scopes = scopes;
    this.limits = limits;
    this.operations = operations;
  }

  /** The answer to the request, errors included. */
  Answer answer(ZoomRequest request) {
    try {
      return granted(request);
    } catch (Refused refused) {
      return refused.answer();
    }
  }

  private Answer granted(ZoomRequest request) {
    Operation operation = operations.get(request.endpoint());
    if (operation == null) {
      throw Refused.with(404, 2300, "This API endpoint is not recognized.");
    }
    return request
        .endpoint()
        .label()
        .map(label -> limited(request, label, operation))
        .orElseGet(() -> operation.answer(request));
  }

  private Answer limited(ZoomRequest request, RateLabel label, Operation operation) {
    tokens.check(request.authorization());
    scopes.check(request.endpoint());
    Map<String, String> headers = limits.take(label);
    try {
      return operation.answer(request).with(headers);
    } catch (Refused refused) {
      return refused.answer().with(headers);
    }
  }
}
