package io.webinarsync.sandbox;

/** What an endpoint does once a request has come that far. */
interface Operation {

  /** The answer; {@link Refused} where there is none but an error. */
  Answer answer(ZoomRequest request);
}
