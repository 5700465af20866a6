package io.webinarsync.webinars;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that is known of a webinar, without secrets. Its JSON is flat: a field is called as its
 * column in {@code zoom_webinars}, in camel case.
 */
@Schema(
    name = "Webinar",
    description =
        "All that is known of a webinar, without secrets. A field is called as its column in the table zoom_webinars, in camel case.")
record WebinarView(
    @JsonUnwrapped ListedWebinarView listed,
    @JsonUnwrapped Content content,
    @JsonUnwrapped Registration registration,
    @JsonUnwrapped Broadcast broadcast,
    @JsonUnwrapped SignIn signIn,
    @JsonUnwrapped Notices notices,
    @JsonUnwrapped Attendance attendance,
    @JsonUnwrapped Checks checks,
    @JsonUnwrapped History history) {}
