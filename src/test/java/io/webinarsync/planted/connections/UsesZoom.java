package io.webinarsync.planted.connections;

import io.webinarsync.planted.zoom.Persists;

/** As it should be. */
public class UsesZoom {

  Persists zoom = new Persists();
}
