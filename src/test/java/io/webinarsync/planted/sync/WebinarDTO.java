package io.webinarsync.planted.sync;

/** Says how it travels and not what it is. */
public class WebinarDTO {}
