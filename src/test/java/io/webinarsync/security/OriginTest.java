package io.webinarsync.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, localhost:8080, true",
    "http://LOCALHOST:8080, localhost:8080, true",
    "http://[::1]:8080, [::1]:8080, true",
    "https://webinars.example.com, webinars.example.com, true",
    "https://webinars.example.com, webinars.example.com:443, true",
    "http://webinars.example.com, webinars.example.com:80, true",
    "http://localhost:8081, localhost:8080, false",
    "http://localhost, localhost:8080, false",
    "https://example.com, webinars.example.com, false",
    "https://webinars.example.com.evil.example, webinars.example.com, false",
    "https://webinars.example.com@evil.example, webinars.example.com, false",
    "null, localhost:8080, false",
    "no origin, localhost:8080, false"
  })
  void is_of_the_host_that_was_asked(String origin, String asked, boolean expected) {
    assertThat(Origin.isOf(origin, HostAndPort.parseAuthority(asked, -1))).isEqualTo(expected);
  }

  @Test
  void is_of_no_host_where_none_is_named() {
    assertThat(Origin.isOf("http://localhost:8080", null)).isFalse();
  }
}
