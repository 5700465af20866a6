package io.webinarsync.zoom;

/** Zoom will not answer this call, and would not if it were asked again. */
public record Refused(ErrorType type, String code, String message, Consequence consequence)
    implements ZoomError {}
