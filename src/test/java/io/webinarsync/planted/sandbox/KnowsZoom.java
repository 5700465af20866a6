package io.webinarsync.planted.sandbox;

import io.webinarsync.planted.zoom.Persists;

/** A Zoom of our own that leans on the client it is there to try. */
public class KnowsZoom {

  Persists zoom = new Persists();
}
