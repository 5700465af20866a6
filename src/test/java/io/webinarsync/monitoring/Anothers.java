package io.webinarsync.monitoring;

import static io.webinarsync.security.NamedCaller.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;

/** What somebody else's connection looks like. */
final class Anothers {

  private Anothers() {}

  /** Asks for a path below an owner's connection, as somebody else, in some form. */
  static void looksLikeNone(UUID owned, String path, String form) {
    String unknown = UUID.randomUUID().toString();
    Response another = as("mallory").accept(form).get("/connections/" + owned + path);
    Response none = as("mallory").accept(form).get("/connections/" + unknown + path);
    assertThat(another.statusCode()).isEqualTo(404);
    assertThat(another.asString().replace(owned.toString(), "@"))
        .isEqualTo(none.asString().replace(unknown, "@"));
  }
}
