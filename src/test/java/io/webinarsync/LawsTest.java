package io.webinarsync;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A law counts only once it was seen to fail: each finds what was planted for it, and no more. */
class LawsTest {

  private static final String ROOT = "io.webinarsync.planted";

  private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(ROOT);

  private static final Pattern CULPRIT =
      Pattern.compile(Pattern.quote(ROOT) + "\\.(\\w+\\.[A-Z]\\w*)");

  private final Laws laws = new Laws(ROOT);

  @Test
  void features_form_no_cycles() {
    assertThat(details(laws.features_form_no_cycles()))
        .anySatisfy(cycle -> assertThat(cycle).contains("Slice connections", "Slice zoom"));
  }

  @Test
  void every_class_lives_in_a_known_package() {
    assertThat(culprits(laws.every_class_lives_in_a_known_package()))
        .containsExactly("elsewhere.Stray");
  }

  @ParameterizedTest
  @CsvSource({
    "platform, KnowsAFeature",
    "security, KnowsSyncs",
    "zoom, KnowsConnections",
    "connections, KnowsSyncs",
    "webinars, KnowsZoom",
    "progress, KnowsSyncs",
    "sync, UsesSandbox",
    "monitoring, KnowsMaintenance",
    "maintenance, KnowsZoom",
    "dashboard, KnowsZoom",
    "sandbox, KnowsZoom"
  })
  void packages_use_each_other_only_as_drawn(String name, String culprit) {
    assertThat(culprits(laws.uses_only(name))).containsExactly(name + "." + culprit);
  }

  @Test
  void only_maintenance_schedules() {
    assertThat(culprits(laws.only_maintenance_schedules())).containsExactly("sync.Schedules");
  }

  @Test
  void only_the_resource_reaches_the_starter() {
    assertThat(culprits(laws.only_the_resource_reaches_the_starter()))
        .containsExactlyInAnyOrder(
            "sync.SecondDoor",
            "connections.KnowsSyncs",
            "progress.KnowsSyncs",
            "security.KnowsSyncs");
  }

  @Test
  void nothing_waits() {
    ArchRule law = laws.nothing_waits();

    assertThat(culprits(law)).containsExactly("sync.Waits");
    assertThat(details(law))
        .hasSize(5)
        .anyMatch(call -> call.contains(".wait(long)"))
        .anyMatch(call -> call.contains("Uni.await()"))
        .anyMatch(call -> call.contains("Thread.sleep(long)"))
        .anyMatch(call -> call.contains("CompletableFuture.join()"))
        .anyMatch(call -> call.contains("MultiSubscribe.asIterable()"));
  }

  @Test
  void nothing_blocks_on_jdbc() {
    assertThat(culprits(laws.nothing_blocks_on_jdbc())).containsExactly("sync.ReadsByJdbc");
  }

  @Test
  void only_roots_subscribe() {
    ArchRule law = laws.only_roots_subscribe();

    assertThat(culprits(law)).containsExactlyInAnyOrder("sync.Subscribes", "sync.Waits");
    assertThat(details(law)).hasSize(3);
  }

  @Test
  void whoever_subscribes_hears_of_failures() {
    assertThat(details(laws.whoever_subscribes_hears_of_failures()))
        .hasSize(2)
        .anyMatch(call -> call.contains("Dispatcher.isDeaf("))
        .anyMatch(call -> call.contains("Dispatcher.isDeafToo("));
  }

  @Test
  void time_comes_from_the_clock() {
    assertThat(details(laws.time_comes_from_the_clock()))
        .hasSize(3)
        .anyMatch(call -> call.contains("Instant.now()"))
        .anyMatch(call -> call.contains("Clock.systemUTC()"))
        .anyMatch(call -> call.contains("System.currentTimeMillis()"));
  }

  @Test
  void names_say_what_a_class_is() {
    assertThat(culprits(laws.names_say_what_a_class_is()))
        .containsExactlyInAnyOrder("sync.SyncHelper", "sync.WebinarDTO");
  }

  @Test
  void zoom_holds_no_persistence() {
    assertThat(culprits(laws.zoom_holds_no_persistence())).containsExactly("zoom.Persists");
  }

  @Test
  void webinars_know_no_wire_names() {
    assertThat(details(laws.webinars_know_no_wire_names()))
        .singleElement()
        .asString()
        .contains("WireNames.startTime");
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(culprits(laws.every_package_is_null_marked())).containsExactly("elsewhere.Stray");
  }

  @Test
  void nothing_is_printed() {
    assertThat(culprits(laws.nothing_is_printed())).containsExactly("sync.Prints");
  }

  private static Set<String> culprits(ArchRule law) {
    return details(law).stream().map(LawsTest::culprit).collect(Collectors.toSet());
  }

  private static String culprit(String detail) {
    return CULPRIT
        .matcher(detail)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElse(detail)
        .substring(ROOT.length() + 1);
  }

  private static List<String> details(ArchRule law) {
    return law.evaluate(PLANTED).getFailureReport().getDetails();
  }
}
