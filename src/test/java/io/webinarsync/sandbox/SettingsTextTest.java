package io.webinarsync.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTextTest {

  @Test
  void without_any_text_the_settings_are_the_usual_ones() {
    SandboxSettings settings = read(Map.of());

    assertThat(settings.account().webinars()).isEqualTo(1_000);
    assertThat(settings.account().staff()).isEqualTo(new Staff(6, 1, 2));
    assertThat(settings.conduct().accessTokenLife()).isEqualTo(Duration.ofHours(1));
    assertThat(settings.conduct().pageTokenLife()).isEqualTo(Duration.ofMinutes(15));
    assertThat(settings.conduct().limits()).isEqualTo(Limits.NONE);
  }

  @Test
  void the_account_can_be_told_by_text() {
    AccountShape account =
        read(Map.of(
                "seed", "7",
                "webinars", "100000",
                "staff", "20,1,0",
                "anchor", "2026-03-11T09:30:00Z",
                "quiet-week", "true",
                "oddities", "EMOJI,ODD_UUID",
                "odd-share", "0.5",
                "history", "30",
                "people", "=100,2000"))
            .account();

    assertThat(account.seed()).isEqualTo(7);
    assertThat(account.webinars()).isEqualTo(100_000);
    assertThat(account.staff()).isEqualTo(new Staff(20, 1, 0));
    assertThat(account.calendar()).isEqualTo(new Calendar(Accounts.ANCHOR, true, 30));
    assertThat(account.people()).isEqualTo(People.exactly(100, 2_000));
    assertThat(account.oddities().kinds()).containsExactlyInAnyOrder(Oddity.EMOJI, Oddity.ODD_UUID);
    assertThat(account.oddities().share()).isEqualTo(0.5);
  }

  @Test
  void the_conduct_can_be_told_by_text() {
    Conduct conduct =
        read(Map.of(
                "limits", "pro*10",
                "latency", "PT0.05S,PT0.01S",
                "access-token-life", "PT1M",
                "page-token-life", "PT2S"))
            .conduct();

    assertThat(conduct.limits()).isEqualTo(Limits.PRO.times(10));
    assertThat(conduct.latency())
        .isEqualTo(new Latency(Duration.ofMillis(50), Duration.ofMillis(10)));
    assertThat(conduct.accessTokenLife()).isEqualTo(Duration.ofMinutes(1));
    assertThat(conduct.pageTokenLife()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void faults_can_be_told_by_text() {
    SandboxSettings settings =
        read(Map.of("faults", "[{\"kind\":\"reset\",\"every\":7},{\"status\":503}]"));

    assertThat(settings.faults())
        .extracting(Fault::kind)
        .containsExactly(FaultKind.RESET, FaultKind.STATUS);
    assertThat(settings.faults().get(0).frequency().every()).isEqualTo(7);
  }

  @Test
  void missing_scopes_can_be_told_by_text() {
    SandboxSettings settings = read(Map.of("without-scopes", "webinar:read:survey,user:read:user"));

    assertThat(settings.credentials().scopes().withheld())
        .containsExactlyInAnyOrder("webinar:read:survey", "user:read:user");
    assertThatThrownBy(() -> read(Map.of("without-scopes", "webinar:read:mind")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("webinar:read:mind");
  }

  @Test
  void text_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> read(Map.of("limits", "gold")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("gold");
    assertThatThrownBy(() -> read(Map.of("faults", "reset")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> read(Map.of("staff", "0,0,0")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SandboxSettings read(Map<String, String> values) {
    return SettingsText.applied(
        SandboxSettings.defaults(), name -> Optional.ofNullable(values.get(name)));
  }
}
