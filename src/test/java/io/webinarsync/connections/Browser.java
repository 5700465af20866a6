package io.webinarsync.connections;

import static io.restassured.RestAssured.given;
import static io.webinarsync.security.NamedCaller.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URI;
import java.util.UUID;

/** A person in front of a browser, who goes through Zoom's consent page. */
final class Browser {

  private Browser() {}

  /** Begins an authorisation without saying anything of it. */
  static Response authorize(String caller) {
    return as(caller).post("/connections/authorize");
  }

  /** Begins an authorisation. */
  static Response authorize(String caller, Object body) {
    return as(caller).contentType(ContentType.JSON).body(body).post("/connections/authorize");
  }

  /** The consent page for an authorisation that was just begun. */
  static String page(Response begun) {
    begun.then().statusCode(200);
    return begun.path("authorizeUrl");
  }

  /** Consents; the query that Zoom sends the browser back with. */
  static String consented(String page) {
    Response sent = given().redirects().follow(false).urlEncodingEnabled(false).get(page);
    sent.then().statusCode(302);
    return URI.create(sent.header("Location")).getRawQuery();
  }

  /** Comes back from Zoom, without anything that tells who it is. */
  static Response callback(String query) {
    return given()
        .redirects()
        .follow(false)
        .urlEncodingEnabled(false)
        .get("/connections/callback?" + query);
  }

  /** A connection of this caller. */
  static UUID connected(String caller) {
    return connection(callback(consented(page(authorize(caller)))));
  }

  /** The connection that the callback tells. */
  static UUID connection(Response back) {
    back.then().statusCode(303);
    return UUID.fromString(back.header("Location").replaceAll(".*connection=", ""));
  }
}
