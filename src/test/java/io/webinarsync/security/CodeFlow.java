package io.webinarsync.security;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The issuer's half of a sign-in: whoever comes to authorise is the person set before. */
final class CodeFlow {

  static final String CLIENT = "webinar-sync-browser";
  static final String SECRET = "a secret of the client of more than 32 characters";

  private final Map<String, MultiMap> asked = new ConcurrentHashMap<>();
  private final List<String> grants = new CopyOnWriteArrayList<>();
  private final Function<JwtClaimsBuilder, String> signature;
  private final String address;
  private volatile Person person = new Person("ann", Set.of());
  private volatile UnaryOperator<JwtClaimsBuilder> change = UnaryOperator.identity();
  private volatile boolean refreshes;

  /** Who is at the browser. */
  private record Person(String subject, Set<String> roles) {}

  CodeFlow(String address, Function<JwtClaimsBuilder, String> signature) {
    this.address = address;
    this.signature = signature;
  }

  /** Has this person be at the browser, with tokens that last and are never renewed. */
  void expect(String subject, String... roles) {
    person = new Person(subject, Set.of(roles));
    change = UnaryOperator.identity();
    refreshes = false;
    grants.clear();
  }

  /** Has the next tokens say something else. */
  void change(UnaryOperator<JwtClaimsBuilder> claims) {
    change = claims;
  }

  /** Has tokens come with what renews them. */
  void refresh() {
    refreshes = true;
  }

  /** The grants that tokens were given for, in order. */
  List<String> grants() {
    return grants;
  }

  void describe(JsonObject discovery) {
    discovery
        .put("authorization_endpoint", address + "/authorize")
        .put("token_endpoint", address + "/token")
        .put("end_session_endpoint", address + "/logout");
  }

  void authorize(HttpServerRequest request) {
    String code = UUID.randomUUID().toString();
    asked.put(code, MultiMap.caseInsensitiveMultiMap().addAll(request.params()));
    String back = request.getParam("redirect_uri") + "?state=" + request.getParam("state");
    request.response().setStatusCode(302).putHeader("Location", back + "&code=" + code).end();
  }

  /** Ends the session here and leads back to where the service asked to. */
  void logout(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(302)
        .putHeader("Location", request.getParam("post_logout_redirect_uri"))
        .end();
  }

  void token(HttpServerRequest request) {
    request.setExpectMultipart(true);
    request.endHandler(
        end -> {
          MultiMap form = request.formAttributes();
          if (isClient(request) && isGood(form)) {
            grants.add(form.get("grant_type"));
            request
                .response()
                .putHeader("Content-Type", "application/json")
                .end(tokens(form).toBuffer());
          } else {
            request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}");
          }
        });
  }

  private boolean isGood(MultiMap form) {
    if ("refresh_token".equals(form.get("grant_type"))) {
      return "renews".equals(form.get("refresh_token"));
    }
    MultiMap question = asked.get(form.get("code"));
    return question != null
        && question.get("redirect_uri").equals(form.get("redirect_uri"))
        && question.get("code_challenge_method").equals("S256")
        && question.get("code_challenge").equals(challenge(form.get("code_verifier")));
  }

  private JsonObject tokens(MultiMap form) {
    MultiMap question = asked.remove(String.valueOf(form.get("code")));
    JwtClaimsBuilder claims =
        Jwt.issuer(address)
            .subject(person.subject())
            .claim("name", "Person " + person.subject())
            .groups(person.roles())
            .audience(CLIENT)
            .expiresIn(Duration.ofMinutes(5));
    if (question != null) {
      claims.claim("nonce", question.get("nonce"));
    }
    JsonObject tokens =
        new JsonObject()
            .put("id_token", signature.apply(change.apply(claims)))
            .put("access_token", "opaque")
            .put("token_type", "Bearer");
    change = UnaryOperator.identity();
    return refreshes ? tokens.put("refresh_token", "renews") : tokens;
  }

  private static boolean isClient(HttpServerRequest request) {
    String known =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + known).equals(request.getHeader("Authorization"));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
