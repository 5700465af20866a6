package io.webinarsync.sync;

import io.webinarsync.sandbox.Truth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Compares what is stored with what the sandbox holds, row for row.
 *
 * @param truth what the sandbox holds
 * @param rows runs a query
 */
public record Judge(Truth truth, Function<String, List<List<Object>>> rows) {

  /**
   * Every difference, a line each: {@code missing} what is not stored, {@code extra} what should
   * not be.
   *
   * @param webinarIds whose rows are compared
   * @param isJudged which of them, by table, are to be compared
   */
  public List<String> differences(LongStream webinarIds, Predicate<Place> isJudged) {
    List<Long> ids = webinarIds.boxed().toList();
    return Arrays.stream(TruthTable.values())
        .flatMap(table -> differences(table, ids, isJudged).stream())
        .toList();
  }

  /** Every difference of those webinars. */
  public List<String> differences(LongStream webinarIds) {
    return differences(webinarIds, place -> true);
  }

  /** A webinar's rows in a table. */
  public record Place(long webinarId, String stream) {}

  private List<String> differences(TruthTable table, List<Long> ids, Predicate<Place> isJudged) {
    Predicate<Long> isMeant =
        id -> ids.contains(id) && isJudged.test(new Place(id, table.stream()));
    List<String> expected =
        ids.stream()
            .filter(isMeant)
            .flatMap(id -> table.expected(truth, id).stream())
            .sorted()
            .toList();
    List<String> stored =
        rows.apply(table.query()).stream()
            .filter(row -> isMeant.test((Long) row.get(0)))
            .map(table::stored)
            .sorted()
            .toList();
    List<String> differences = new ArrayList<>();
    without(expected, stored).forEach(line -> differences.add("missing " + line));
    without(stored, expected).forEach(line -> differences.add("extra " + line));
    return differences;
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }
}
