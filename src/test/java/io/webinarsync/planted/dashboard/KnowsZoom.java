package io.webinarsync.planted.dashboard;

import io.webinarsync.planted.zoom.Persists;

/** A page that calls Zoom. */
public class KnowsZoom {

  Persists zoom = new Persists();
}
