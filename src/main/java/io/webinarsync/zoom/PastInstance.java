package io.webinarsync.zoom;

/**
 * One time that a webinar took place.
 *
 * @param uuid Zoom's id of the instance, as Zoom sent it
 */
public record PastInstance(long webinarId, String uuid) {}
