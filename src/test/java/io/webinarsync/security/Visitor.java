package io.webinarsync.security;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** A browser without a window: it keeps cookies and goes where it is sent, step by step. */
final class Visitor {

  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Asks, with all cookies, and keeps those of the answer. */
  Response get(String address) {
    return keep(request().get(address));
  }

  Response post(String address) {
    return keep(request().header("Sec-Fetch-Site", "same-origin").post(address));
  }

  RequestSpecification request() {
    return given().redirects().follow(false).urlEncodingEnabled(false).cookies(cookies);
  }

  /** Signs in, wanting to go there; where it ended. */
  String signIn(String to) {
    return back(issuer(to)).header("Location");
  }

  /** The issuer's address that a sign-in goes to. */
  String issuer(String to) {
    return get("/sign-in?to=" + to).then().statusCode(302).extract().header("Location");
  }

  /** Goes to the issuer, and back with what it says. */
  Response back(String issuer) {
    return get(
        given().redirects().follow(false).urlEncodingEnabled(false).get(issuer).header("Location"));
  }

  Map<String, String> cookies() {
    return cookies;
  }

  private Response keep(Response answer) {
    answer
        .detailedCookies()
        .forEach(
            cookie -> {
              if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
              } else {
                cookies.put(cookie.getName(), cookie.getValue());
              }
            });
    return answer;
  }
}
