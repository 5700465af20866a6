package io.webinarsync.sync;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What came of a webinar's instances.
 *
 * @param list what came of their list
 * @param held what came of each
 */
record InstancesRead(PartPlan plan, PartResult list, List<InstanceReading.Held> held) {

  /** What was found, by stream, some of them several times. */
  Stream<PartFinding> findings() {
    Stream<PartFinding> ofList =
        plan.wants(SyncStream.INSTANCES) ? Stream.of(list.finding()) : Stream.empty();
    Stream<PartFinding> ofEach =
        list.isMissing()
            ? unreachable()
            : held.stream().flatMap(instance -> instance.findings().stream());
    return Stream.concat(ofList, ofEach);
  }

  /** Where the instances are not known, what is read by instance is missing for the same reason. */
  private Stream<PartFinding> unreachable() {
    return Arrays.stream(SyncStream.values())
        .filter(stream -> stream.isOfInstances() && plan.wants(stream))
        .flatMap(stream -> missing(stream));
  }

  private Stream<PartFinding> missing(SyncStream stream) {
    return list.finding().isUntried()
        ? Stream.of(PartFinding.untried(stream))
        : list.finding().gaps().stream().map(gap -> PartFinding.missing(stream, null, gap));
  }
}
