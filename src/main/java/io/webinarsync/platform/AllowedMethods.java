package io.webinarsync.platform;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.util.RuntimeResourceVisitor;

/**
 * The methods that a path knows, for the header that must go with a 405 and that the framework
 * leaves out. Source: RFC 9110, section 15.5.6.
 */
final class AllowedMethods implements RuntimeResourceVisitor {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  private final String path;
  private final SortedSet<String> methods = new TreeSet<>();

  private AllowedMethods(String path) {
    this.path = path;
  }

  /** The value of the header {@code Allow}. */
  static String at(String path) {
    AllowedMethods allowed = new AllowedMethods(path);
    RuntimeResourceVisitor.visitRuntimeResources(
        "", ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers(), allowed);
    return String.join(", ", allowed.methods);
  }

  @Override
  public void visitRuntimeResource(String method, String template, RuntimeResource resource) {
    if (path.matches(PARAMETER.matcher(template).replaceAll("[^/]+") + "/?")) {
      methods.add(method);
    }
  }
}
