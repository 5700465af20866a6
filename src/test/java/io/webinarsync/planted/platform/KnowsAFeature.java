package io.webinarsync.planted.platform;

import io.webinarsync.planted.webinars.WireNames;

/** The platform knows a feature. */
public class KnowsAFeature {

  WireNames feature = new WireNames();
}
