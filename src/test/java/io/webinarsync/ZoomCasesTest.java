package io.webinarsync;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every numbered case has a test. */
class ZoomCasesTest {

  private static final int CASES = 33;

  @Test
  void every_case_is_shown_by_a_test() {
    JavaClasses tests = new ClassFileImporter().importPackages("io.webinarsync");

    Set<Integer> shown =
        tests.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(annotatedWith(ZoomCase.class))
            .flatMapToInt(
                method -> Arrays.stream(method.getAnnotationOfType(ZoomCase.class).value()))
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(shown).containsExactlyElementsOf(IntStream.rangeClosed(1, CASES).boxed().toList());
  }
}
