package io.webinarsync.planted.maintenance;

import io.webinarsync.planted.zoom.Persists;

/** Upkeep that calls Zoom. */
public class KnowsZoom {

  Persists zoom = new Persists();
}
