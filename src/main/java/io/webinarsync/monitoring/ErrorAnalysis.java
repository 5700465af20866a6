package io.webinarsync.monitoring;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What went wrong in a period. It holds no address and no name: hosts are told by Zoom's ids.
 *
 * @param totalErrors calls that did not succeed at once, resolved or not
 * @param topErrors the five most frequent, by type and code
 * @param topTypes all types that were met, the most frequent first
 * @param byStream the most frequent first
 * @param byHost the ten hosts with the most
 */
@Schema(name = "ErrorAnalysis")
record ErrorAnalysis(
    long totalErrors,
    long uniqueErrorTypes,
    List<FrequentError> topErrors,
    List<ErrorCount> topTypes,
    List<ErrorCount> byStream,
    List<ErrorCount> byHost) {}
