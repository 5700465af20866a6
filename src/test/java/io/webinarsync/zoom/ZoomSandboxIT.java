package io.webinarsync.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.webinarsync.sandbox.Credentials;
import io.webinarsync.sandbox.Fault;
import io.webinarsync.sandbox.Limits;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.sandbox.Sandbox;
import io.webinarsync.sandbox.SandboxSettings;
import io.webinarsync.sandbox.ZoomRequestContract;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A whole account, read as a sync reads it, from a sandbox over HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ZoomSandboxIT {

  private static final Map<String, String> PRO_TIMES_TEN =
      Map.of("limits.pro.light", "300", "limits.pro.medium", "200");

  private Sandbox sandbox;

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void every_webinar_is_found_with_the_fewest_calls_and_every_call_is_one_that_zoom_describes() {
    WiredZoom zoom = on(SandboxSettings.defaults().withWebinars(700));

    List<Long> ids = listed(zoom.account(), sandbox.truth().hosts());
    List<Long> read = read(zoom.account(), ids);

    assertThat(ids).containsExactlyInAnyOrderElementsOf(sandbox.truth().ids().boxed().toList());
    assertThat(read).containsExactlyInAnyOrderElementsOf(ids);
    assertThat(zoom.journal.heard())
        .hasSize((int) sandbox.truth().listPages(300) + ids.size())
        .allMatch(heard -> heard.startsWith("sent"));
    assertThat(ZoomRequestContract.load().complaints(sandbox.requests())).isEmpty();
  }

  @Test
  void the_accounts_users_are_found() {
    WiredZoom zoom = on(SandboxSettings.defaults());

    List<UserPage> pages = OnContext.await(zoom.account().users().collect().asList());

    assertThat(pages)
        .flatExtracting(UserPage::users)
        .extracting(ZoomUser::id)
        .containsAll(sandbox.truth().hosts())
        .containsAll(sandbox.truth().hostsWithoutAddon());
  }

  @Test
  void a_host_without_the_add_on_is_told_as_such() {
    WiredZoom zoom = on(SandboxSettings.defaults());
    String host = sandbox.truth().hostsWithoutAddon().get(0);

    ZoomError error = OnContext.failure(zoom.account().webinars(host).collect().asList());

    assertThat(error)
        .isEqualTo(new HostUnavailable("400/200", HostUnavailable.Reason.WITHOUT_WEBINAR_ADD_ON));
  }

  @Test
  void the_limits_of_an_account_are_used_and_never_exceeded() {
    WiredZoom zoom = on(SandboxSettings.defaults().withLimits(Limits.PRO.times(10)));
    List<Long> ids = sandbox.truth().ids().boxed().toList();
    long begin = System.nanoTime();

    read(zoom.account(), ids);

    Duration least = Duration.ofMillis((ids.size() - 30) * 1000L / 300);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(least);
    assertThat(zoom.count("webinar.sync.zoom.rate.limit.hits")).isZero();
    assertThat(zoom.journal.heard()).hasSize(ids.size());
  }

  @Test
  void whatever_goes_wrong_on_the_way_everything_is_read_in_the_end() {
    WiredZoom zoom =
        on(
            SandboxSettings.defaults()
                .withWebinars(300)
                .withFaults(
                    List.of(
                        Fault.status(500).every(31),
                        Fault.reset().every(37),
                        Fault.truncation().every(41),
                        Fault.html(502).every(43))));
    ZoomAccount account = zoom.account(Retries.quick(9));
    List<Long> ids = sandbox.truth().ids().boxed().toList();

    List<Long> firstHalf = read(account, ids.subList(0, ids.size() / 2));
    sandbox.expireAccessTokens();
    List<Long> secondHalf = read(account, ids.subList(ids.size() / 2, ids.size()));

    assertThat(LongStream.concat(longs(firstHalf), longs(secondHalf)).boxed().toList())
        .containsExactlyInAnyOrderElementsOf(ids);
    assertThat(zoom.journal.heard())
        .contains("retry 1 after 500", "retry 1 after 401/124")
        .noneMatch(heard -> heard.startsWith("gave up"));
    assertThat(sandbox.calls().of(io.webinarsync.sandbox.Endpoint.TOKEN)).isEqualTo(2);
  }

  private WiredZoom on(SandboxSettings settings) {
    sandbox = Sandbox.start(settings);
    return new WiredZoom(sandbox.apiUrl(), PRO_TIMES_TEN, tokens(settings.credentials()));
  }

  private AccessTokens tokens(Credentials app) {
    ZoomConfig config = ZoomConfigs.with(Map.of("oauth-url", sandbox.oauthUrl()));
    Clock clock = Clock.systemUTC();
    return new GrantedTokens(
        new ZoomOAuth(new ZoomClients(config), new OAuthErrors(clock), clock, config),
        new ClientCredentials(app.clientId(), app.clientSecret()),
        app.accountId());
  }

  private static List<Long> listed(ZoomAccount account, List<String> hosts) {
    return OnContext.await(
        Multi.createFrom()
            .iterable(hosts)
            .onItem()
            .transformToMultiAndMerge(account::webinars)
            .onItem()
            .transformToIterable(WebinarPage::webinars)
            .map(WebinarSummary::id)
            .collect()
            .asList());
  }

  private static List<Long> read(ZoomAccount account, List<Long> ids) {
    return OnContext.await(
        Multi.createFrom()
            .iterable(ids)
            .onItem()
            .transformToUni(account::webinar)
            .merge(64)
            .map(webinar -> webinar.body().get("id").asLong())
            .collect()
            .asList());
  }

  private static LongStream longs(List<Long> ids) {
    return ids.stream().mapToLong(Long::longValue);
  }
}
