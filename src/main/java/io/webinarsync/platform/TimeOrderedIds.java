package io.webinarsync.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/**
 * Ids that sort by the time they were made: UUID version 7. Source: RFC 9562, section 5.7. A native
 * executable draws its randomness when it starts, see application.properties.
 */
public final class TimeOrderedIds {

  private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

  private TimeOrderedIds() {}

  /** A new id. */
  public static UUID next() {
    return GENERATOR.generate();
  }
}
