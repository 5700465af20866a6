package io.webinarsync.planted.elsewhere;

/** Lives in a package that nobody has drawn and that is not null marked. */
public class Stray {}
