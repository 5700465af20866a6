package io.webinarsync.webinars;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.junit.QuarkusTest;
import io.webinarsync.PeopleScenario;
import io.webinarsync.packaged.Streams;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SyncedListsIT extends PeopleScenario {

  private static final List<ChildList<?>> LISTS =
      List.of(
          ChildList.PARTICIPANTS,
          ChildList.ATTENDANCE,
          ChildList.REGISTRANTS,
          ChildList.PANELISTS,
          ChildList.INSTANCES,
          ChildList.OCCURRENCES,
          ChildList.POLLS,
          ChildList.POLL_ANSWERS,
          ChildList.QUESTIONS,
          ChildList.ABSENTEES,
          ChildList.TRACKING_SOURCES,
          ChildList.REGISTRATION_QUESTIONS,
          ChildList.SURVEYS);

  @Test
  void every_row_that_a_sync_stored_is_shown_as_an_item_and_as_a_line() throws IOException {
    ended(
        start(
            Map.of(
                "connectionId",
                connect(),
                "mode",
                "full",
                "streams",
                Streams.allButHeavyAnd("absentees"))));
    List<UUID> webinars =
        rows("select id from zoom_webinars").stream().map(row -> (UUID) row.get(0)).toList();

    for (ChildList<?> list : LISTS) {
      long stored = number("select count(*) from " + list.source());
      long items = 0;
      long lines = 0;
      for (UUID webinar : webinars) {
        String path = "/webinars/" + webinar + "/" + list.name();
        items += items(path);
        lines += lines(path);
      }
      assertThat(stored).as(list.name()).isPositive();
      assertThat(List.of(items, lines)).as(list.name()).isEqualTo(List.of(stored, stored));
    }
  }

  private static int items(String path) {
    List<Object> items =
        given().get(path + "?limit=200").then().statusCode(200).extract().path("items");
    return items.size();
  }

  private static int lines(String path) throws IOException {
    String file = given().accept("text/csv").get(path).then().statusCode(200).extract().asString();
    try (MappingIterator<String[]> lines =
        new CsvMapper()
            .readerFor(String[].class)
            .with(CsvParser.Feature.WRAP_AS_ARRAY)
            .readValues(file)) {
      return lines.readAll().size() - 1;
    }
  }
}
