package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;

/**
 * A list in pages.
 *
 * @param list the name that its items stand under
 * @param rolls finds what is asked for
 */
record PagedOperation(Paging paging, String list, Function<ZoomRequest, Roll> rolls)
    implements Operation {

  private static final int LARGEST_PAGE = 300;

  @Override
  public Answer answer(ZoomRequest request) {
    Roll roll = rolls.apply(request);
    int size = paging.size(request, LARGEST_PAGE);
    Slice slice = roll.slice(paging.offset(request), size);
    ObjectNode page = paging.frame(request, size, roll.told(), slice);
    page.putArray(list).addAll(slice.items());
    return Answer.ok(page);
  }
}
