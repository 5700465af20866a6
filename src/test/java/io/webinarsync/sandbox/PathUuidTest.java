package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathUuidTest {

  @Test
  void a_uuid_that_was_encoded_twice_is_decoded_once_more() {
    assertThat(PathUuid.of("%2Fabc%3D%3D")).hasValue("/abc==");
    assertThat(PathUuid.of("a%2Bb%2Fc%3D%3D")).hasValue("a+b/c==");
  }

  @Test
  void a_plain_uuid_may_be_encoded_once() {
    assertThat(PathUuid.of("qaXYZ==")).hasValue("qaXYZ==");
    assertThat(PathUuid.of("a+b/c==")).hasValue("a+b/c==");
  }

  @Test
  void a_leading_slash_and_two_in_a_row_must_be_encoded_twice() {
    assertThat(PathUuid.of("/abc==")).isEmpty();
    assertThat(PathUuid.of("abc//DEF==")).isEmpty();
    assertThat(PathUuid.of("//x==")).isEmpty();
  }

  @Test
  void what_cannot_be_decoded_means_nothing() {
    assertThat(PathUuid.of("%zz")).isEmpty();
  }
}
