package io.webinarsync.sandbox;

import java.util.Map;

/** Where every request passes: what stands before the operations, then the operation itself. */
final class Gateway {

  private final IssuedTokens tokens;
  private final Map<Endpoint, Operation> operations;

  Gateway(IssuedTokens tokens, Map<Endpoint, Operation> operations) {
    this.tokens = tokens;
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
    if (request.endpoint().label().isPresent()) {
      tokens.check(request.authorization());
    }
    return operation.answer(request);
  }
}
