package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A sandbox in a process of its own, steered through its control endpoint. An account is the same
 * wherever it is made of the same settings: the truth is made here again, and nothing is asked of
 * the process that is to be judged by it.
 */
public final class SandboxProcess implements AutoCloseable {

  private final JavaProcess process;
  private final URI control;
  private final SandboxSettings settings;
  private final Account account;

  private SandboxProcess(JavaProcess process, SandboxSettings settings) {
    this.process = process;
    this.settings = settings;
    this.control = URI.create(process.line("Sandbox control"));
    this.account = new Account(settings.account(), new Changes());
  }

  /**
   * Starts one, and waits until it listens.
   *
   * @param names settings as {@link SandboxMain} names them
   */
  public static SandboxProcess start(Map<String, String> names) {
    Map<String, String> all = new HashMap<>(names);
    all.put("port", "0");
    all.put("anchor", SandboxSettings.defaults().account().calendar().anchor().toString());
    SandboxSettings settings =
        SettingsText.applied(
            SandboxSettings.defaults(), name -> Optional.ofNullable(all.get(name)));
    try {
      return new SandboxProcess(JavaProcess.start(SandboxMain.class, variables(all)), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that it listens on. */
  public int port() {
    return control.getPort();
  }

  /** The apps that may ask for tokens. */
  public Credentials credentials() {
    return settings.credentials();
  }

  /** What the account holds. */
  public Truth truth() {
    return new Truth(account);
  }

  /** Gives the webinar a new topic. */
  public void change(long webinarId) {
    account.changes().change(webinarId);
    send("PUT", "/account", "{\"change\":[" + webinarId + "]}");
  }

  /** Lets something go wrong. */
  public void arm(Fault fault) {
    send("POST", "/faults", FaultJson.write(fault).toString());
  }

  /** Lets nothing go wrong any more. */
  public void disarm() {
    send("DELETE", "/faults", "");
  }

  /** Makes every access token given so far expire. */
  public void expireAccessTokens() {
    send("DELETE", "/access-tokens", "");
  }

  /** The newest requests, oldest first, at most 10,000. */
  public List<RecordedRequest> requests() {
    return send("GET", "/requests", "")
        .path("requests")
        .valueStream()
        .map(SandboxProcess::request)
        .toList();
  }

  /** Forgets the requests. */
  public void forgetRequests() {
    send("DELETE", "/calls", "");
  }

  @Override
  public void close() {
    try {
      process.kill();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(control + path))
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = Reader.send(request);
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + response.body());
      }
      return Json.read(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RecordedRequest request(JsonNode json) {
    return new RecordedRequest(
        json.path("method").asText(), json.path("path").asText(), json.path("query").asText());
  }

  private static Map<String, String> variables(Map<String, String> names) {
    return names.entrySet().stream()
        .collect(
            Collectors.toMap(name -> SandboxMain.variable(name.getKey()), Map.Entry::getValue));
  }
}
