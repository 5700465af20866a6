package io.webinarsync.security;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.InvalidJwtException;

/**
 * Why a sign-in was refused, for the log. What a failure says itself is left out: it would repeat
 * the token, and with it the person's name, or what the address says.
 */
final class RefusedSignIn {

  private static final int LONGEST_CHAIN = 10;

  private RefusedSignIn() {}

  static String reason(Throwable refusal) {
    return Stream.iterate(refusal, Objects::nonNull, Throwable::getCause)
        .limit(LONGEST_CHAIN)
        .map(RefusedSignIn::named)
        .collect(Collectors.joining(", "));
  }

  private static String named(Throwable failure) {
    return failure instanceof InvalidJwtException token
        ? token.getErrorDetails().stream()
            .map(ErrorCodeValidator.Error::getErrorMessage)
            .collect(Collectors.joining(" "))
        : failure.getClass().getSimpleName();
  }
}
