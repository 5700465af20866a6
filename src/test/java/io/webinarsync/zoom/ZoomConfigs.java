package io.webinarsync.zoom;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.validator.BeanValidationConfigValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.stream.Collectors;

/** Configurations as the service would read them. */
final class ZoomConfigs {

  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  private ZoomConfigs() {}

  /** Defaults, with these keys set; the prefix is added. */
  static ZoomConfig with(Map<String, String> keys) {
    return withEnvironment(
        keys.entrySet().stream()
            .collect(
                Collectors.toMap(e -> "webinar-sync.zoom." + e.getKey(), Map.Entry::getValue)));
  }

  /** Defaults, with these properties set. */
  static ZoomConfig withEnvironment(Map<String, String> properties) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredConverters()
        .withMapping(ZoomConfig.class)
        .withDefaultValues(properties)
        .withValidator((BeanValidationConfigValidator) () -> VALIDATOR)
        .build()
        .getConfigMapping(ZoomConfig.class);
  }
}
