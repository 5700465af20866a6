package io.webinarsync.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds what Kubernetes' types have no field for: the model keeps it apart, at any depth. */
final class UnknownFields {

  private final List<String> found = new ArrayList<>();

  private UnknownFields() {}

  /** The paths of unknown fields in an object. */
  static List<String> in(String name, Object object) {
    UnknownFields fields = new UnknownFields();
    fields.look(name, object);
    return fields.found;
  }

  private void look(String path, Object value) {
    if (value instanceof Collection<?> items) {
      items.forEach(item -> look(path + "[]", item));
    } else if (value instanceof Map<?, ?> entries) {
      entries.forEach((key, entry) -> look(path + "." + key, entry));
    } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
      lookInto(path, value, value.getClass());
    }
  }

  private void lookInto(String path, Object value, Class<?> type) {
    if (type == Object.class || type.isEnum()) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        look(path, field, value);
      }
    }
    lookInto(path, value, type.getSuperclass());
  }

  private void look(String path, Field field, Object owner) {
    try {
      field.setAccessible(true);
      if (field.getName().equals("additionalProperties")) {
        ((Map<?, ?>) field.get(owner)).keySet().forEach(key -> found.add(path + "." + key));
      } else {
        look(path + "." + field.getName(), field.get(owner));
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
