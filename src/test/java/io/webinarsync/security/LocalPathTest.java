package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/#/syncs", "/webinars?q=a%20b&limit=1#x", "/a//b", "/%5C%5Cevil"})
  void keeps_what_is_of_this_service(String path) {
    assertThat(LocalPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "syncs",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/a\\b",
        "/a b",
        "/a\r\nSet-Cookie: b=c",
        "https://evil.example",
        "javascript:alert(1)",
        "/ümlaut"
      })
  void takes_all_else_for_the_start_page(String path) {
    assertThat(LocalPath.of(path)).isEqualTo("/");
  }

  @Test
  void takes_nothing_and_far_too_much_for_the_start_page() {
    assertThat(LocalPath.of(null)).isEqualTo("/");
    assertThat(LocalPath.of("/" + "a".repeat(1001))).isEqualTo("/");
  }
}
