package io.webinarsync;

import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.TreeMap;

/**
 * The defaults of a configuration interface, read as the service reads them. A test that holds the
 * whole table notices a default that changes and a key that comes without one.
 */
public final class ConfigDefaults {

  private ConfigDefaults() {}

  /** Every key of the interface with its default, in the keys' order; null where it has none. */
  public static Map<String, String> of(Class<?> mapping) {
    return new TreeMap<>(ConfigClass.configClass(mapping).getProperties());
  }

  /** What the service reads where exactly these keys are set. */
  public static <T> T read(Class<T> mapping, Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withMapping(mapping)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(mapping);
  }
}
