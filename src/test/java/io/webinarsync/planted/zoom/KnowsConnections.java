package io.webinarsync.planted.zoom;

import io.webinarsync.planted.connections.UsesZoom;

/** Closes a circle: connections use zoom. */
public class KnowsConnections {

  UsesZoom connections = new UsesZoom();
}
