package io.webinarsync.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.platform.ProblemException;
import io.webinarsync.platform.ProblemType;
import io.webinarsync.sandbox.PostgresResource;
import io.webinarsync.zoom.Plan;
import io.webinarsync.zoom.ZoomAccess;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other features ask {@link Connections} for. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ConnectionsBeanIT {

  @Inject Connections connections;
  @Inject StoredRows stored;

  private final String owner = Account.newCaller();

  @Test
  void an_owner_finds_their_connection() {
    UUID id = UUID.fromString(stored.add(owner, "app"));
    stored.set(id, "is_active", false);

    ConnectionSummary summary = connections.owned(id, owner).await().indefinitely();

    assertThat(summary).isEqualTo(new ConnectionSummary(id, "n", false, "active"));
  }

  @Test
  void nobody_else_does() {
    UUID id = UUID.fromString(stored.add(owner, "app"));

    assertThatThrownBy(() -> connections.owned(id, "another").await().indefinitely())
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
  }

  @Test
  void the_access_names_the_account_its_plan_and_the_share() {
    UUID id = UUID.fromString(stored.add(owner, "app"));
    stored.set(id, "plan", "business_plus");
    stored.set(id, "quota_share", new BigDecimal("0.25"));

    ZoomAccess access = connections.access(id).await().indefinitely();

    assertThat(access).isEqualTo(new ZoomAccess(id, "account", Plan.BUSINESS_PLUS, 0.25));
  }

  @Test
  void without_an_account_id_the_app_stands_for_it() {
    UUID id = UUID.fromString(stored.add(owner, "app"));
    stored.set(id, "zoom_account_id", null);

    assertThat(connections.access(id).await().indefinitely().accountKey()).isEqualTo("app");
  }

  @Test
  void what_is_gone_has_no_access() {
    assertThatThrownBy(() -> connections.access(UUID.randomUUID()).await().indefinitely())
        .isInstanceOf(ProblemException.class);
  }
}
