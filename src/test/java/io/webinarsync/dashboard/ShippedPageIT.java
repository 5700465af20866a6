package io.webinarsync.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the page is made of, as the packaged service sends it. */
@QuarkusIntegrationTest
@TestProfile(Stage.Profile.class)
class ShippedPageIT extends PageScenario {

  private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]*)\"");
  private static final int MOST_BYTES = 150_000;

  @Test
  void first_view_is_small() throws IOException {
    int bytes = compressed(read("/"));
    for (String asset : assets()) {
      bytes += compressed(read(asset));
    }

    assertThat(bytes).isBetween(10_000, MOST_BYTES);
    assertThat(read(assets().get(1)).header("content-encoding")).isEqualTo("gzip");
  }

  @Test
  void page_may_load_nothing_from_elsewhere_and_run_nothing_inline() {
    String policy = read("/").header("Content-Security-Policy");

    assertThat(policy)
        .contains(
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "connect-src 'self'")
        .contains("base-uri 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", " *", "data:");
    assertThat(read("/").asString()).doesNotContain("<style", "style=", "<script>", "onclick");
  }

  @Test
  void page_is_asked_for_anew_and_what_it_is_made_of_is_kept() {
    assertThat(read("/").header("Cache-Control")).isEqualTo("no-cache");
    assertThat(assets()).hasSize(3);
    assertThat(read(assets().get(1)).header("Cache-Control")).contains("immutable");
  }

  private List<String> assets() {
    return ASSET.matcher(read("/").asString()).results().map(found -> found.group(1)).toList();
  }

  private Response read(String path) {
    return given()
        .header("Accept-Encoding", "gzip")
        .get(backend.at(path))
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  private static int compressed(Response response) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(response.asByteArray());
    }
    return bytes.size();
  }
}
