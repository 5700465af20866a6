package io.webinarsync.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/**
 * An issuer of tokens over real HTTP: it says where its keys are, and signs what a test asks for.
 */
public class TokenIssuer implements QuarkusTestResourceLifecycleManager {

  private static final String KEY_ID = "the only key";

  private final KeyPair keys = newKeys();
  private final Vertx vertx = Vertx.vertx();
  private String address = "";
  private CodeFlow codeFlow = new CodeFlow("", claims -> "");

  @Override
  public Map<String, String> start() {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    address = "http://127.0.0.1:" + server.actualPort();
    codeFlow = new CodeFlow(address, this::signed);
    return Map.of("webinar-sync.auth.mode", "oidc", "quarkus.oidc.auth-server-url", address);
  }

  @Override
  public void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(this, new TestInjector.MatchesType(TokenIssuer.class));
  }

  /** How this issuer signs people in with a browser. */
  CodeFlow codeFlow() {
    return codeFlow;
  }

  /** A token that the service accepts. */
  public String token(String subject, String... roles) {
    return signed(claims(subject).groups(Set.of(roles)));
  }

  /** What a token says that the service accepts. */
  JwtClaimsBuilder claims(String subject) {
    return Jwt.issuer(address)
        .subject(subject)
        .upn(subject + "@example.com")
        .audience("webinar-sync")
        .expiresIn(Duration.ofMinutes(5));
  }

  /** A token of this issuer. */
  String signed(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).sign(keys.getPrivate());
  }

  /** A token that someone else made and who claims to be this issuer. */
  String forged(JwtClaimsBuilder claims) {
    return claims.jws().keyId(KEY_ID).sign(newKeys().getPrivate());
  }

  /** A token that nobody signed. */
  String unsigned(String subject) {
    JsonObject header = new JsonObject().put("alg", "none").put("kid", KEY_ID);
    JsonObject body =
        new JsonObject()
            .put("iss", address)
            .put("sub", subject)
            .put("aud", "webinar-sync")
            .put("exp", 4102444800L);
    return base64(header.toBuffer().getBytes()) + "." + base64(body.toBuffer().getBytes()) + ".";
  }

  private void answer(HttpServerRequest request) {
    switch (request.path()) {
      case "/.well-known/openid-configuration" -> json(request, discovery());
      case "/keys" -> json(request, new JsonObject().put("keys", new JsonArray().add(publicKey())));
      case "/authorize" -> codeFlow.authorize(request);
      case "/token" -> codeFlow.token(request);
      case "/logout" -> codeFlow.logout(request);
      default -> request.response().setStatusCode(404).end();
    }
  }

  private static void json(HttpServerRequest request, JsonObject body) {
    request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
  }

  private JsonObject discovery() {
    JsonObject discovery =
        new JsonObject().put("issuer", address).put("jwks_uri", address + "/keys");
    codeFlow.describe(discovery);
    return discovery;
  }

  private JsonObject publicKey() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return new JsonObject()
        .put("kty", "RSA")
        .put("use", "sig")
        .put("alg", "RS256")
        .put("kid", KEY_ID)
        .put("n", base64(key.getModulus().toByteArray()))
        .put("e", base64(key.getPublicExponent().toByteArray()));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }
}
