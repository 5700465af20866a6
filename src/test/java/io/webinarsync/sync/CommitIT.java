package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.webinarsync.sandbox.PostgresResource;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work that is committed once, whatever its client hears of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class CommitIT {

  @Inject Pool pool;

  private final Commit commit = new Commit();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void what_has_committed_is_not_done_again_where_its_answer_was_lost() {
    String heard = tried();
    String again = tried();

    assertThat(heard).isEqualTo("work");
    assertThat(again).isEqualTo("committed");
    assertThat(done).hasValue(1);
  }

  @Test
  void what_was_rolled_back_is_done_again() {
    assertThatThrownBy(
            () ->
                pool.withTransaction(
                        transaction ->
                            commit
                                .of(transaction, this::work, this::committed)
                                .flatMap(
                                    worked ->
                                        Uni.createFrom()
                                            .failure(new IllegalStateException("cut off"))))
                    .await()
                    .indefinitely())
        .hasMessage("cut off");

    assertThat(tried()).isEqualTo("work");
    assertThat(done).hasValue(2);
  }

  private String tried() {
    return pool.withTransaction(transaction -> commit.of(transaction, this::work, this::committed))
        .await()
        .indefinitely();
  }

  private Uni<String> work(SqlConnection transaction) {
    done.incrementAndGet();
    return Uni.createFrom().item("work");
  }

  private Uni<String> committed(SqlConnection transaction) {
    return Uni.createFrom().item("committed");
  }
}
