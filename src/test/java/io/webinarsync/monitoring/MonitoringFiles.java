package io.webinarsync.monitoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What ships for Prometheus and Grafana. */
final class MonitoringFiles {

  static final Path FOLDER = Path.of("deploy", "monitoring");

  /** Strings, label matchers, ranges and lists of labels: none of them names a metric. */
  private static final Pattern NO_METRICS =
      Pattern.compile("\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|without|on)\\s*\\([^)]*\\)");

  /** A word that is no function. */
  private static final Pattern METRIC = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?!\\s*\\()");

  private MonitoringFiles() {}

  /** Every expression of the alert rules. */
  static List<String> alertExpressions() {
    return read(new ObjectMapper(new YAMLFactory()), "alerts.yaml").findValuesAsText("expr");
  }

  /** Every expression of the dashboard. */
  static List<String> dashboardExpressions() {
    return read(new ObjectMapper(), "dashboard.json").findValuesAsText("expr");
  }

  /** The metrics that expressions name. */
  static Set<String> metrics(List<String> expressions) {
    return expressions.stream()
        .map(expression -> NO_METRICS.matcher(expression).replaceAll(" "))
        .flatMap(expression -> METRIC.matcher(expression).results())
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode read(ObjectMapper mapper, String file) {
    try {
      return mapper.readTree(FOLDER.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
