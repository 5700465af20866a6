package io.webinarsync.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.SyncScenario;
import io.webinarsync.sandbox.ZoomRequestContract;
import org.junit.jupiter.api.Test;

/** What the service really sends, judged by Zoom's own description of its API. */
@QuarkusTest
class ClientRequestsIT extends SyncScenario {

  @Test
  void every_request_of_a_full_and_a_delta_sync_is_one_that_zoom_describes() {
    ZoomRequestContract contract = ZoomRequestContract.load();
    String connection = connect();

    sync(connection, "full");
    sync(connection, "delta");

    assertThat(sandbox.requests()).isNotEmpty();
    assertThat(contract.complaints(sandbox.requests())).isEmpty();
  }
}
