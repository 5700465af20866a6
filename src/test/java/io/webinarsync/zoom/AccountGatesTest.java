package io.webinarsync.zoom;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AccountGatesTest {

  private final ManualTime time = new ManualTime();
  private final RateLimits limits = ZoomConfigs.with(Map.of()).limits();
  private final AccountGates gates = new AccountGates(limits, Unguarded::new, time, time);
  private final List<String> sent = new ArrayList<>();

  @Test
  void connections_to_one_account_share_its_rate() {
    call(access("a", Plan.PRO, 1), 50);
    call(access("a", Plan.PRO, 1), 50);

    time.pass(ofSeconds(1));

    assertThat(sent).hasSizeBetween(30, 33);
  }

  @Test
  void accounts_do_not_wait_for_each_other() {
    call(access("a", Plan.PRO, 1), 50);
    call(access("b", Plan.PRO, 1), 50);

    time.pass(ofSeconds(1));

    assertThat(sent).hasSizeBetween(60, 66);
  }

  @Test
  void labels_do_not_wait_for_each_other() {
    gates
        .through(access("a", Plan.FREE, 1), gate -> pause(gate.pacer(RateLabel.MEDIUM)))
        .subscribe()
        .with(ignored -> {});

    call(access("a", Plan.FREE, 1), 1);

    assertThat(sent).hasSize(1);
  }

  @Test
  void a_share_of_the_quota_is_a_share_of_the_rate() {
    call(access("a", Plan.PRO, 0.5), 50);

    time.pass(ofSeconds(1));

    assertThat(sent).hasSizeBetween(15, 17);
  }

  @Test
  void the_session_that_opens_last_sets_the_pace() {
    call(access("a", Plan.PRO, 0.5), 100);

    gates.adopt(access("a", Plan.BUSINESS_PLUS, 1));
    time.pass(ofSeconds(1));

    assertThat(sent).hasSizeBetween(75, 90);
  }

  @Test
  void accounts_at_rest_are_dropped_when_another_comes() {
    for (int i = 0; i < 1000; i++) {
      call(access("account " + i, Plan.PRO, 1), 1);
      time.pass(ofSeconds(1));
    }

    assertThat(sent).hasSize(1000);
    assertThat(gates.size()).isEqualTo(1);
  }

  @Test
  void an_account_is_not_dropped_before_its_pace_is_made_up_for() {
    call(access("a", Plan.FREE, 1), 1);
    call(access("b", Plan.FREE, 1), 1);

    assertThat(gates.size()).isEqualTo(2);
  }

  @Test
  void a_call_that_is_given_up_leaves_the_gate() {
    call(access("a", Plan.FREE, 1), 1);
    Cancellable waiting = call(access("a", Plan.FREE, 1));

    waiting.cancel();
    time.pass(ofSeconds(1));
    call(access("b", Plan.FREE, 1), 1);

    assertThat(gates.size()).isEqualTo(1);
  }

  @Test
  void tells_how_many_calls_a_second_are_allowed() {
    assertThat(access("a", Plan.PRO, 0.5).perSecond(RateLabel.LIGHT, limits)).isEqualTo(15);
    assertThat(access("a", Plan.FREE, 1).perSecond(RateLabel.HEAVY, limits)).isEqualTo(1);
    assertThat(access("a", Plan.BUSINESS_PLUS, 1).perSecond(RateLabel.RESOURCE_INTENSIVE, limits))
        .isEqualTo(20 / 60.0, within(1e-9));
  }

  private void call(ZoomAccess access, int times) {
    for (int i = 0; i < times; i++) {
      call(access);
    }
  }

  private Cancellable call(ZoomAccess access) {
    return gates
        .through(access, gate -> gate.guarded(() -> permit(gate)))
        .subscribe()
        .with(ignored -> sent.add(access.accountKey()));
  }

  private static Uni<Object> permit(AccountGate gate) {
    return gate.pacer(RateLabel.LIGHT).permit().map(ignored -> "sent");
  }

  private static Uni<Void> pause(Pacer pacer) {
    return Uni.createFrom().voidItem().invoke(() -> pacer.pause(ofSeconds(60)));
  }

  private static ZoomAccess access(String account, Plan plan, double share) {
    return new ZoomAccess(UUID.randomUUID(), account, plan, share);
  }

  private static final class Unguarded implements TypedGuard<Uni<Object>> {

    @Override
    public Uni<Object> call(Callable<Uni<Object>> action) throws Exception {
      return action.call();
    }

    @Override
    public Uni<Object> get(Supplier<Uni<Object>> action) {
      return action.get();
    }
  }
}
