package io.webinarsync.documents;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The type of a key's values. */
record KeyType(TypeMirror type) {

  private static final Map<String, String> NAMES =
      Map.of(
          "java.time.Duration", "duration",
          "java.lang.String", "text",
          "java.net.URI", "address",
          "io.quarkus.runtime.configuration.MemorySize", "size",
          "int", "whole number",
          "double", "number",
          "boolean", "`true` or `false`");

  /** Whether there are any number of values, each under a name of its own. */
  boolean isMap() {
    return erased().equals("java.util.Map");
  }

  /** How people call it; an enum's values. */
  String forPeople() {
    if (isMap()) {
      return argument(1).forPeople();
    }
    if (erased().equals("java.util.Optional")) {
      return argument(0).forPeople();
    }
    if (type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM) {
      return values(declared.asElement());
    }
    String name = NAMES.get(erased());
    if (name == null) {
      throw new IllegalStateException("no name for people: " + type);
    }
    return name;
  }

  private static String values(Element type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
        .map(constant -> constant.getSimpleName().toString().toLowerCase(Locale.ROOT))
        .map(name -> "`" + name.replace('_', '-') + "`")
        .collect(Collectors.joining(" or "));
  }

  private KeyType argument(int place) {
    return new KeyType(((DeclaredType) type).getTypeArguments().get(place));
  }

  private String erased() {
    return type instanceof DeclaredType declared
        ? declared.asElement().toString()
        : type.getKind().toString().toLowerCase(Locale.ROOT);
  }
}
