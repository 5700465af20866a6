package io.webinarsync.nativeimage;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The records and enums that are read or written by reflection, found from the compiled service:
 * what resources take and answer, by their signatures or by what they tell of themselves in the
 * API's description; what code names as a class object where it calls Jackson, or something of ours
 * whose parameter is a {@code Class<T extends Record>}, for whoever reads rows, documents and CSV
 * is told a record so; and all that these consist of.
 */
final class WireTypes {

  private final Set<Class<?>> found = new LinkedHashSet<>();

  private WireTypes() {}

  /** All of the service, without the sandbox. */
  static Set<Class<?>> ofTheService() {
    WireTypes types = new WireTypes();
    new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.webinarsync")
            .stream()
            .filter(type -> !type.getPackageName().startsWith("io.webinarsync.sandbox"))
            .forEach(types::look);
    return types.found;
  }

  private void look(JavaClass type) {
    type.getReferencedClassObjects().stream()
        .filter(named -> callsMaker(named.getOwner()))
        .map(ReferencedClassObject::getRawType)
        .filter(JavaClass::isRecord)
        .forEach(named -> add(named.reflect()));
    if (type.isMetaAnnotatedWith(Path.class)) {
      Arrays.stream(type.reflect().getDeclaredMethods())
          .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
          .forEach(this::operation);
    }
  }

  /**
   * Whether it calls what takes the class of a record: other classes are told for comparing only.
   */
  private static boolean callsMaker(JavaCodeUnit code) {
    return code.getCallsFromSelf().stream()
        .map(call -> (AccessTarget.CodeUnitCallTarget) call.getTarget())
        .anyMatch(target -> isOfJackson(target) || takesRecords(target));
  }

  private static boolean isOfJackson(AccessTarget.CodeUnitCallTarget target) {
    return target.getOwner().getPackageName().startsWith("com.fasterxml.jackson")
        && target.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Class.class));
  }

  private static boolean takesRecords(AccessTarget.CodeUnitCallTarget target) {
    return target.getOwner().getPackageName().startsWith("io.webinarsync")
        && target.resolveMember().stream()
            .flatMap(member -> ((JavaCodeUnit) member).getParameterTypes().stream())
            .filter(type -> type.toErasure().isEquivalentTo(Class.class))
            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
            .anyMatch(type -> type.isEquivalentTo(Record.class));
  }

  private void operation(Method method) {
    add(method.getGenericReturnType());
    Arrays.stream(method.getParameters())
        .forEach(
            parameter -> {
              add(parameter.getParameterizedType());
              if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields())
                    .map(Field::getGenericType)
                    .forEach(this::add);
              }
            });
    Arrays.stream(method.getAnnotations()).forEach(this::described);
  }

  /** Classes that an annotation names, however deep. */
  private void described(Object value) {
    if (value instanceof Class<?> type) {
      add(type);
    } else if (value instanceof Object[] values) {
      Arrays.stream(values).forEach(this::described);
    } else if (value instanceof Annotation annotation) {
      members(annotation).forEach(this::described);
    }
  }

  private static Stream<Object> members(Annotation annotation) {
    return Arrays.stream(annotation.annotationType().getDeclaredMethods())
        .map(
            member -> {
              try {
                return member.invoke(annotation);
              } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** Every class that a type names: {@code Uni<Page<SyncView>>} names three. */
  private void add(Type type) {
    if (type instanceof Class<?> single) {
      addClass(single.isArray() ? single.getComponentType() : single);
    } else if (type instanceof ParameterizedType generic) {
      add(generic.getRawType());
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
    } else if (type instanceof WildcardType wildcard) {
      Arrays.stream(wildcard.getUpperBounds()).forEach(this::add);
    }
  }

  private void addClass(Class<?> type) {
    boolean isOurs =
        type.getName().startsWith("io.webinarsync.")
            && !type.getName().startsWith("io.webinarsync.sandbox.");
    if (isOurs && (type.isRecord() || type.isEnum()) && found.add(type) && type.isRecord()) {
      Arrays.stream(type.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .forEach(this::add);
    }
  }
}
