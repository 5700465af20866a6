package io.webinarsync;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.webinarsync");

  private final Laws laws = new Laws("io.webinarsync");

  @Test
  void features_form_no_cycles() {
    laws.features_form_no_cycles().check(SERVICE);
  }

  @Test
  void every_class_lives_in_a_known_package() {
    laws.every_class_lives_in_a_known_package().check(SERVICE);
  }

  @Test
  void packages_use_each_other_only_as_drawn() {
    laws.directions().forEach(law -> law.check(SERVICE));
  }

  @Test
  void only_maintenance_schedules() {
    laws.only_maintenance_schedules().check(SERVICE);
  }

  @Test
  void only_the_resource_reaches_the_starter() {
    laws.only_the_resource_reaches_the_starter().check(SERVICE);
  }

  @Test
  void nothing_waits() {
    laws.nothing_waits().check(SERVICE);
  }

  @Test
  void nothing_blocks_on_jdbc() {
    laws.nothing_blocks_on_jdbc().check(SERVICE);
  }

  @Test
  void only_roots_subscribe() {
    laws.only_roots_subscribe().check(SERVICE);
  }

  @Test
  void whoever_subscribes_hears_of_failures() {
    laws.whoever_subscribes_hears_of_failures().check(SERVICE);
  }

  @Test
  void time_comes_from_the_clock() {
    laws.time_comes_from_the_clock().check(SERVICE);
  }

  @Test
  void names_say_what_a_class_is() {
    laws.names_say_what_a_class_is().check(SERVICE);
  }

  @Test
  void zoom_holds_no_persistence() {
    laws.zoom_holds_no_persistence().check(SERVICE);
  }

  @Test
  void webinars_know_no_wire_names() {
    laws.webinars_know_no_wire_names().check(SERVICE);
  }

  @Test
  void every_package_is_null_marked() {
    laws.every_package_is_null_marked().check(SERVICE);
  }

  @Test
  void nothing_is_printed() {
    laws.nothing_is_printed().check(SERVICE);
  }
}
