package io.webinarsync.platform;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Where in a request a value stands: {@code /hosts/0/name} within the body, {@code ?limit} among
 * the query's parameters. Source of the former: RFC 6901.
 */
final class RequestPointer {

  private RequestPointer() {}

  /** A pointer into the body, of the names and positions on the way to the value. */
  static String of(Stream<String> steps) {
    return steps.map(step -> "/" + escaped(step)).collect(Collectors.joining());
  }

  /** The pointer to a value that a resource's method was given. */
  static String of(Class<?> resource, List<Path.Node> path) {
    String body = of(path.stream().skip(2).flatMap(RequestPointer::steps));
    return query(resource, path).map(name -> "?" + name).orElse(body);
  }

  private static Optional<String> query(Class<?> resource, List<Path.Node> path) {
    return parameter(resource, path)
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? member(parameter.getType(), path.get(path.size() - 1).getName())
                    : name(parameter, parameter.getName()));
  }

  private static Optional<Parameter> parameter(Class<?> resource, List<Path.Node> path) {
    if (path.size() < 2 || path.get(1).getKind() != ElementKind.PARAMETER) {
      return Optional.empty();
    }
    Path.MethodNode method = path.get(0).as(Path.MethodNode.class);
    int index = path.get(1).as(Path.ParameterNode.class).getParameterIndex();
    return declared(resource, method).map(found -> found.getParameters()[index]);
  }

  private static Optional<Method> declared(Class<?> resource, Path.MethodNode node) {
    Class<?>[] types = node.getParameterTypes().toArray(Class<?>[]::new);
    return Stream.<Class<?>>iterate(resource, Objects::nonNull, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.getName().equals(node.getName()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), types))
        .filter(method -> !method.isSynthetic())
        .reduce((subclass, superclass) -> superclass);
  }

  private static Optional<String> member(Class<?> bean, String field) {
    return Arrays.stream(bean.getDeclaredFields())
        .filter(declared -> declared.getName().equals(field))
        .findFirst()
        .flatMap(declared -> name(declared, field));
  }

  private static Optional<String> name(AnnotatedElement element, String declared) {
    QueryParam named = element.getAnnotation(QueryParam.class);
    RestQuery rest = element.getAnnotation(RestQuery.class);
    if (named != null) {
      return Optional.of(named.value());
    }
    return Optional.ofNullable(rest).map(RestQuery::value).map(name -> given(name, declared));
  }

  private static String given(String name, String declared) {
    return name.isEmpty() ? declared : name;
  }

  private static Stream<String> steps(Path.Node node) {
    Stream<String> index =
        node.isInIterable()
            ? Stream.of(node.getIndex(), node.getKey())
                .filter(Objects::nonNull)
                .map(Object::toString)
            : Stream.empty();
    return node.getKind() == ElementKind.CONTAINER_ELEMENT
        ? index
        : Stream.concat(index, Stream.ofNullable(node.getName()));
  }

  private static String escaped(String step) {
    return step.replace("~", "~0").replace("/", "~1");
  }
}
