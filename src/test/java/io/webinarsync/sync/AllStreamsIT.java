package io.webinarsync.sync;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.webinarsync.PeopleScenario;
import io.webinarsync.sandbox.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AllStreamsIT extends PeopleScenario {

  @Test
  void smoke() {
    String connection = connect();
    long t = System.currentTimeMillis();
    String id =
        start(Map.of("connectionId", connection, "mode", "full", "streams", SyncStream.names()));
    JsonPath sync;
    try {
      sync = ended(id);
    } catch (RuntimeException e) {
      System.out.println(read(id).prettify());
      System.out.println("CALLS " + sandbox.requests().size());
      sandbox.requests().stream()
          .skip(Math.max(0, sandbox.requests().size() - 15))
          .forEach(System.out::println);
      rows("select processing_status, count(*) from webinar_sync_queue group by 1")
          .forEach(r -> System.out.println("QUEUE " + r));
      Thread.getAllStackTraces()
          .forEach(
              (th, st) -> {
                if (th.getName().contains("eventloop") || th.getName().contains("zoom")) {
                  System.out.println("THREAD " + th);
                  for (var el : st) System.out.println("   " + el);
                }
              });
      throw e;
    }
    System.out.println("TOOK " + (System.currentTimeMillis() - t));
    System.out.println(sync.prettify());
    rows("select error_type, error_code, error_message, stream, count(*) from sync_error_logs group by 1,2,3,4")
        .forEach(row -> System.out.println("ERR " + row));
    rows("select stream, gap_reason, count(*), min(webinar_id), min(announced), min(stored) from sync_reconciliations where gap_reason is not null group by 1,2 limit 40")
        .forEach(row -> System.out.println("GAP " + row));
    rows("select stream, details::text, count(*) from sync_reconciliations where details <> '{}' and webinar_id is not null group by 1,2 limit 40")
        .forEach(row -> System.out.println("NOTE " + row));
    for (TruthTable table : TruthTable.values()) {
      List<String> expected = new ArrayList<>();
      Truth truth = sandbox.truth();
      truth.ids().forEach(one -> expected.addAll(table.expected(truth, one)));
      List<String> stored =
          new ArrayList<>(rows(table.query()).stream().map(table::stored).toList());
      List<String> missing = new ArrayList<>(expected);
      stored.forEach(missing::remove);
      List<String> extra = new ArrayList<>(stored);
      expected.forEach(extra::remove);
      System.out.println(
          "TABLE "
              + table
              + " expected "
              + expected.size()
              + " stored "
              + stored.size()
              + " missing "
              + missing.size()
              + " extra "
              + extra.size());
      missing.stream().limit(2).forEach(line -> System.out.println("  MISSING " + line));
      extra.stream().limit(2).forEach(line -> System.out.println("  EXTRA   " + line));
    }
  }
}
