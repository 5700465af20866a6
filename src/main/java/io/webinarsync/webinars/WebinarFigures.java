package io.webinarsync.webinars;

import java.util.List;
import java.util.Optional;

/**
 * What a webinar's totals rest on, once all that was asked for of it has been read.
 *
 * @param registrantsRead whether its registrants were read to the end
 * @param attendance whether it is known who came; empty where that was not asked, then the totals
 *     of attendance stay
 * @param attendanceError why it is not known, without personal data
 */
public record WebinarFigures(
    long webinarId,
    boolean registrantsRead,
    Optional<AttendanceStatus> attendance,
    Optional<String> attendanceError,
    List<HeldInstance> instances) {}
