package io.webinarsync.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who reaches the service, and whom it reaches. */
class NetworkTest {

  private final Manifests manifests = Chart.rendered("high-availability");

  @Test
  void requests_go_to_the_service_and_not_to_the_migration() {
    assertThat(manifests.the(Service.class).getSpec().getSelector())
        .containsEntry("app.kubernetes.io/component", "service");
    assertThat(manifests.pod().getMetadata().getLabels())
        .containsAllEntriesOf(manifests.the(Service.class).getSpec().getSelector());
  }

  @Test
  void comes_in_on_8080_from_whom_values_name() {
    NetworkPolicy policy = of(manifests, "service");

    assertThat(policy.getSpec().getIngress()).hasSize(1);
    assertThat(ports(policy.getSpec().getIngress().get(0).getPorts())).containsExactly("TCP 8080");
    assertThat(policy.getSpec().getIngress().get(0).getFrom())
        .extracting(peer -> peer.getNamespaceSelector().getMatchLabels().values().toString())
        .containsExactly("[ingress-nginx]", "[monitoring]");
  }

  @Test
  void comes_in_from_its_own_namespace_where_nobody_is_named() {
    NetworkPolicyPeer peer =
        of(Chart.rendered("default"), "service").getSpec().getIngress().get(0).getFrom().get(0);

    assertThat(peer.getNamespaceSelector()).isNull();
    assertThat(peer.getPodSelector().getMatchLabels()).isEmpty();
  }

  @Test
  void goes_out_to_names_the_database_and_443_and_nowhere_else() {
    assertThat(egress("service"))
        .extracting(rule -> ports(rule.getPorts()))
        .containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 5432"), List.of("TCP 443"));
  }

  @Test
  void asks_the_clusters_own_names_alone() {
    assertThat(egress("service").get(0).getTo())
        .singleElement()
        .satisfies(
            peer ->
                assertThat(peer.getPodSelector().getMatchLabels())
                    .containsEntry("k8s-app", "kube-dns"));
  }

  @Test
  void goes_out_to_the_database_where_it_is() {
    assertThat(egress("service").get(1).getTo())
        .singleElement()
        .satisfies(
            peer ->
                assertThat(peer.getNamespaceSelector().getMatchLabels().values())
                    .containsExactly("databases"));
  }

  @Test
  void goes_out_to_443_of_no_private_address() {
    assertThat(egress("service").get(2).getTo())
        .extracting(peer -> peer.getIpBlock().getCidr())
        .containsExactly("0.0.0.0/0", "::/0");
    assertThat(egress("service").get(2).getTo())
        .flatExtracting(peer -> peer.getIpBlock().getExcept())
        .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7");
  }

  @Test
  void goes_out_further_where_values_say_so() {
    Manifests more =
        Chart.rendered(
            "default", "networkPolicy: {extraEgress: [{ports: [{protocol: TCP, port: 4317}]}]}");

    assertThat(of(more, "service").getSpec().getEgress())
        .extracting(rule -> ports(rule.getPorts()))
        .hasSize(4)
        .contains(List.of("TCP 4317"));
  }

  @Test
  void the_migration_reaches_the_database_alone_and_nobody_reaches_it() {
    assertThat(egress("migration"))
        .extracting(rule -> ports(rule.getPorts()))
        .containsExactly(List.of("UDP 53", "TCP 53"), List.of("TCP 5432"));
    assertThat(of(manifests, "migration").getSpec().getIngress()).isEmpty();
    assertThat(manifests.all(NetworkPolicy.class))
        .allSatisfy(
            policy ->
                assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress"));
  }

  @Test
  void streams_are_neither_held_back_nor_cut_off() {
    assertThat(manifests.the(Ingress.class).getMetadata().getAnnotations())
        .containsEntry("nginx.ingress.kubernetes.io/proxy-buffering", "off")
        .containsEntry("nginx.ingress.kubernetes.io/proxy-read-timeout", "3600");
  }

  @Test
  void people_come_by_tls_and_are_sent_back_there() {
    assertThat(manifests.the(Ingress.class).getSpec().getTls().get(0).getHosts())
        .containsExactly("webinars.example.com");
    assertThat(manifests.configuration())
        .containsEntry(
            "WEBINAR_SYNC_ZOOM_REDIRECT_URI", "https://webinars.example.com/connections/callback")
        .containsEntry("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING", "true")
        .containsEntry("QUARKUS_HTTP_PROXY_ENABLE_FORWARDED_HOST", "true");
  }

  @Test
  void nobody_is_believed_about_addresses_without_an_ingress() {
    assertThat(Chart.rendered("default").all(Ingress.class)).isEmpty();
    assertThat(Chart.rendered("default").configuration())
        .doesNotContainKey("QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING");
  }

  private List<NetworkPolicyEgressRule> egress(String component) {
    return of(manifests, component).getSpec().getEgress();
  }

  private static NetworkPolicy of(Manifests manifests, String component) {
    return manifests.all(NetworkPolicy.class).stream()
        .filter(
            policy ->
                component.equals(
                    policy
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels()
                        .get("app.kubernetes.io/component")))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ports(List<NetworkPolicyPort> ports) {
    return ports.stream()
        .map(port -> port.getProtocol() + " " + port.getPort().getIntVal())
        .toList();
  }
}
