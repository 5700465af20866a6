package io.webinarsync.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the control endpoint shows and takes. */
final class ControlJson {

  private static final List<String> CHANGES =
      List.of("change", "remove", "removeAfterListing", "settle", "restore");

  private final Sandbox sandbox;

  ControlJson(Sandbox sandbox) {
    this.sandbox = sandbox;
  }

  ObjectNode calls() {
    Calls calls = sandbox.calls();
    ObjectNode json =
        Json.object().put("total", calls.total()).put("peakPerSecond", calls.peakPerSecond());
    ObjectNode endpoints = json.putObject("endpoints");
    calls
        .byEndpoint()
        .forEach(
            (endpoint, outcomes) -> {
              ObjectNode counted = endpoints.putObject(endpoint.text());
              counted.put("total", calls.of(endpoint));
              outcomes.forEach(counted::put);
            });
    return json;
  }

  ObjectNode requests() {
    ObjectNode json = Json.object();
    ArrayNode requests = json.putArray("requests");
    sandbox
        .requests()
        .forEach(
            request ->
                requests
                    .addObject()
                    .put("method", request.method())
                    .put("path", request.path())
                    .put("query", request.query()));
    return json;
  }

  ObjectNode faults() {
    ObjectNode json = Json.object();
    ArrayNode faults = json.putArray("faults");
    sandbox.faults().all().forEach(fault -> faults.add(FaultJson.write(fault)));
    return json;
  }

  /** Arms the fault that is written there. */
  void addFault(JsonNode fault) {
    sandbox.faults().add(FaultJson.read(fault));
  }

  ObjectNode account() {
    AccountShape shape = sandbox.settings().account();
    ObjectNode json =
        Json.object()
            .put("seed", shape.seed())
            .put("anchor", shape.calendar().anchor().toString())
            .put("webinars", sandbox.truth().count())
            .put("olderWebinars", shape.calendar().older());
    addPeople(json.putObject("people"), shape.people());
    ArrayNode withheld = json.putArray("withoutScopes");
    sandbox.settings().credentials().scopes().withheld().forEach(withheld::add);
    ArrayNode hosts = json.putArray("hosts");
    sandbox.truth().hosts().forEach(hosts::add);
    ArrayNode first = json.putArray("firstIds");
    sandbox.truth().ids().limit(10).forEach(first::add);
    return json;
  }

  private static void addPeople(ObjectNode json, People people) {
    json.put("registrants", people.registrants())
        .put("participants", people.participants())
        .put("isExact", people.isExact());
  }

  /** Lets happen to webinars what is written there: lists of ids, by what happens to them. */
  void change(JsonNode json) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!CHANGES.contains(name)) {
                throw new IllegalArgumentException("there is no '" + name + "', only " + CHANGES);
              }
            });
    Changes changes = sandbox.changes();
    changes.change(ids(json, "change"));
    changes.remove(ids(json, "remove"));
    changes.removeAfterListing(ids(json, "removeAfterListing"));
    changes.settle(ids(json, "settle"));
    changes.restore(ids(json, "restore"));
  }

  private static long[] ids(JsonNode json, String name) {
    return json.path(name).valueStream().mapToLong(JsonNode::asLong).toArray();
  }
}
