package io.webinarsync.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.common.utils.StringUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every key below {@code webinar-sync.}, from the sources that read it. */
final class ConfigurationKeys {

  private static final String PREFIX = "webinar-sync.";

  private final Sources sources =
      Sources.thatHold(List.of("@ConfigMapping", "@WithDefault", "@ConfigProperty", "PlanLimits"));
  private final TreeMap<String, ConfigurationKey> keys = new TreeMap<>();

  private ConfigurationKeys() {
    sources.types().forEach(this::addMapping);
    sources.types().forEach(this::addProperties);
  }

  /** They, in the order of their names. */
  static List<ConfigurationKey> ofTheService() {
    return List.copyOf(new ConfigurationKeys().keys.values());
  }

  private void addMapping(TypeElement type) {
    ConfigMapping mapping = type.getAnnotation(ConfigMapping.class);
    if (mapping != null) {
      addGroup(mapping.prefix(), type);
    }
  }

  private void addGroup(String prefix, TypeElement group) {
    for (ExecutableElement method : ElementFilter.methodsIn(group.getEnclosedElements())) {
      String name = prefix + "." + StringUtil.skewer(method.getSimpleName().toString());
      Optional<TypeElement> below = group(method.getReturnType());
      if (below.isPresent()) {
        addGroup(name, below.get());
      } else {
        add(keyOf(name, method));
      }
    }
  }

  private ConfigurationKey keyOf(String name, ExecutableElement method) {
    KeyType type = new KeyType(method.getReturnType());
    WithDefault preset = method.getAnnotation(WithDefault.class);
    return new ConfigurationKey(
        type.isMap() ? name + ".<id>" : name,
        type.forPeople(),
        Preset.of(Optional.ofNullable(preset).map(WithDefault::value).orElse("")),
        description(method));
  }

  /** A method's own description, or that of the one it overrides. */
  private String description(ExecutableElement method) {
    return Stream.concat(Stream.of(method), overridden(method).stream())
        .flatMap(one -> sources.description(one).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no javadoc: " + method));
  }

  private static List<ExecutableElement> overridden(ExecutableElement method) {
    List<ExecutableElement> overridden = new ArrayList<>();
    for (TypeMirror parent : ((TypeElement) method.getEnclosingElement()).getInterfaces()) {
      Element type = ((DeclaredType) parent).asElement();
      ElementFilter.methodsIn(type.getEnclosedElements()).stream()
          .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
          .forEach(overridden::add);
    }
    return overridden;
  }

  private void addProperties(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      constructor.getParameters().forEach(parameter -> addProperty(constructor, parameter));
    }
  }

  private void addProperty(ExecutableElement constructor, VariableElement parameter) {
    ConfigProperty property = parameter.getAnnotation(ConfigProperty.class);
    if (property == null || !property.name().startsWith(PREFIX)) {
      return;
    }
    String preset = Preset.of(property.defaultValue());
    ConfigurationKey known = keys.get(property.name());
    if (known == null) {
      add(
          new ConfigurationKey(
              property.name(),
              new KeyType(parameter.asType()).forPeople(),
              preset,
              sources
                  .description(constructor, parameter.getSimpleName().toString())
                  .orElseThrow(() -> new IllegalStateException("no javadoc: " + parameter))));
    } else if (!known.preset().equals(preset)) {
      throw new IllegalStateException("two defaults: " + property.name());
    }
  }

  private void add(ConfigurationKey key) {
    if (keys.put(key.name(), key) != null) {
      throw new IllegalStateException("twice: " + key.name());
    }
  }

  /** The interface whose methods are keys of their own. */
  private static Optional<TypeElement> group(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getKind() == ElementKind.INTERFACE
            && element.getQualifiedName().toString().startsWith("io.webinarsync.")
        ? Optional.of(element)
        : Optional.empty();
  }
}
