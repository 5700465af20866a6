package io.webinarsync.planted.webinars;

import io.webinarsync.planted.zoom.Persists;

/** A webinar that asks Zoom. */
public class KnowsZoom {

  Persists zoom = new Persists();
}
