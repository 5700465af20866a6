package io.webinarsync.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Settings by name and text, as a process or a test is given them. */
final class SettingsText {

  private static final Map<String, BiFunction<SandboxSettings, String, SandboxSettings>> NAMES =
      new LinkedHashMap<>();

  static {
    NAMES.put("port", (settings, text) -> settings.withPort(Integer.parseInt(text)));
    NAMES.put("seed", (settings, text) -> settings.withSeed(Long.parseLong(text)));
    NAMES.put("webinars", (settings, text) -> settings.withWebinars(Long.parseLong(text)));
    NAMES.put("staff", SettingsText::withStaff);
    NAMES.put("anchor", (settings, text) -> settings.withAnchor(Instant.parse(text)));
    NAMES.put("quiet-week", SettingsText::withQuietWeek);
    NAMES.put("oddities", SettingsText::withOddities);
    NAMES.put("odd-share", SettingsText::withOddShare);
    NAMES.put("people", SettingsText::withPeople);
    NAMES.put("history", (settings, text) -> settings.withHistory(Integer.parseInt(text)));
    NAMES.put("without-scopes", SettingsText::withoutScopes);
    NAMES.put("limits", (settings, text) -> settings.withLimits(Limits.of(text)));
    NAMES.put("faults", SettingsText::withFaults);
    NAMES.put("latency", SettingsText::withLatency);
    NAMES.put(
        "access-token-life",
        (settings, text) -> settings.withAccessTokenLife(Duration.parse(text)));
    NAMES.put(
        "page-token-life", (settings, text) -> settings.withPageTokenLife(Duration.parse(text)));
  }

  private SettingsText() {}

  /** The settings with each value that is found under its name. */
  static SandboxSettings applied(
      SandboxSettings settings, Function<String, Optional<String>> values) {
    SandboxSettings applied = settings;
    for (var name : NAMES.entrySet()) {
      Optional<String> text = values.apply(name.getKey());
      if (text.isPresent()) {
        applied = name.getValue().apply(applied, text.get().strip());
      }
    }
    return applied;
  }

  /** Three numbers: hosts, those of them without the add-on, pending users. */
  private static SandboxSettings withStaff(SandboxSettings settings, String text) {
    int[] counts = Arrays.stream(text.split(",", -1)).mapToInt(Integer::parseInt).toArray();
    return settings.withStaff(counts[0], counts[1], counts[2]);
  }

  /** Two numbers, the most registrants and participants, or after {@code =} exactly so many. */
  private static SandboxSettings withPeople(SandboxSettings settings, String text) {
    boolean isExact = text.startsWith("=");
    String[] counts = (isExact ? text.substring(1) : text).split(",", -1);
    int registrants = Integer.parseInt(counts[0]);
    return settings.withPeople(new People(registrants, Integer.parseInt(counts[1]), isExact));
  }

  /** Granular scopes with commas between. */
  private static SandboxSettings withoutScopes(SandboxSettings settings, String text) {
    return settings.withoutScopes(Set.of(text.split(",", -1)));
  }

  /** One or two ISO-8601 durations: the least time, and what is added to it at the most. */
  private static SandboxSettings withLatency(SandboxSettings settings, String text) {
    String[] times = text.split(",", -1);
    Duration jitter = times.length == 1 ? Duration.ZERO : Duration.parse(times[1]);
    return settings.withLatency(Duration.parse(times[0]), jitter);
  }

  /** A JSON array of faults, each as the control endpoint takes it. */
  private static SandboxSettings withFaults(SandboxSettings settings, String text) {
    try {
      return settings.withFaults(Json.read(text).valueStream().map(FaultJson::read).toList());
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("faults are a JSON array, not " + text, e);
    }
  }

  private static SandboxSettings withQuietWeek(SandboxSettings settings, String text) {
    return Boolean.parseBoolean(text) ? settings.withQuietWeek() : settings;
  }

  /** Names with commas between; {@code none} for none. */
  private static SandboxSettings withOddities(SandboxSettings settings, String text) {
    Set<Oddity> kinds =
        Arrays.stream(text.equals("none") ? new String[0] : text.split(",", -1))
            .map(Oddity::valueOf)
            .collect(Collectors.toSet());
    return settings.withOddities(kinds, settings.account().oddities().share());
  }

  private static SandboxSettings withOddShare(SandboxSettings settings, String text) {
    return settings.withOddities(settings.account().oddities().kinds(), Double.parseDouble(text));
  }
}
