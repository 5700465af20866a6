package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SandboxMainIT {

  @Test
  void it_runs_by_itself_with_the_settings_of_its_environment() throws Exception {
    JavaProcess process =
        JavaProcess.start(
            SandboxMain.class,
            Map.of("SANDBOX_PORT", "0", "SANDBOX_WEBINARS", "7", "SANDBOX_STAFF", "2,0,0"));
    try {
      URI account = URI.create(process.line("Sandbox control") + "/account");

      JsonNode shown = Reader.json(Reader.send(HttpRequest.newBuilder(account).build()));

      assertThat(shown.path("webinars").asInt()).isEqualTo(7);
      assertThat(shown.path("hosts")).hasSize(2);
    } finally {
      process.kill();
    }
  }
}
