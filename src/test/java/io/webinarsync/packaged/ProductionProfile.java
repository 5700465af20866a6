package io.webinarsync.packaged;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** What every production start needs beside what a test's resources give. */
public abstract class ProductionProfile implements QuarkusTestProfile {

  /** What a test needs in addition. */
  protected Map<String, String> settings() {
    return Map.of();
  }

  @Override
  public final Map<String, String> getConfigOverrides() {
    Map<String, String> all = new HashMap<>(settings());
    all.putAll(ServiceSettings.ENCRYPTION);
    all.put("quarkus.http.host", "127.0.0.1");
    return all;
  }
}
