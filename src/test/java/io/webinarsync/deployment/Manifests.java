package io.webinarsync.deployment;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** What a cluster would be given, as Kubernetes' own types. */
final class Manifests {

  private static final KubernetesSerialization KUBERNETES = new KubernetesSerialization();

  private final List<HasMetadata> all;

  /** Reads documents; a key that comes twice is an error. */
  Manifests(String text) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    all =
        StreamSupport.stream(new Yaml(strict).loadAll(text).spliterator(), false)
            .filter(document -> document != null)
            .map(document -> KUBERNETES.<HasMetadata>unmarshal(KUBERNETES.asJson(document)))
            .toList();
  }

  List<HasMetadata> all() {
    return all;
  }

  <T extends HasMetadata> List<T> all(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** The only one of its kind. */
  <T extends HasMetadata> T the(Class<T> type) {
    List<T> found = all(type);
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " of " + type.getSimpleName());
    }
    return found.get(0);
  }

  PodTemplateSpec pod() {
    return the(Deployment.class).getSpec().getTemplate();
  }

  PodTemplateSpec migrationPod() {
    return the(Job.class).getSpec().getTemplate();
  }

  /** Every pod that would run. */
  List<PodSpec> pods() {
    return Stream.concat(
            all(Deployment.class).stream().map(of -> of.getSpec().getTemplate().getSpec()),
            all(Job.class).stream().map(of -> of.getSpec().getTemplate().getSpec()))
        .toList();
  }

  Container container() {
    return pod().getSpec().getContainers().get(0);
  }

  Container migration() {
    return migrationPod().getSpec().getContainers().get(0);
  }

  Map<String, String> configuration() {
    return the(ConfigMap.class).getData();
  }

  /** A container's own variable of that name. */
  static Optional<EnvVar> variable(Container container, String name) {
    return container.getEnv().stream().filter(env -> env.getName().equals(name)).findFirst();
  }

  static List<String> filesBelow(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }
}
