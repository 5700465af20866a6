package io.webinarsync.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of CSV, each ended by CR and LF. Source: RFC 4180. */
final class Csv {

  /** What makes a spreadsheet take a text for a formula. Source: OWASP, CSV Injection. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private static final ObjectWriter WRITER =
      CsvMapper.builder()
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build()
          .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

  private Csv() {}

  /** The rows as lines; what needs quotes has them. */
  static String lines(List<List<String>> rows) {
    try {
      return WRITER.writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text that no spreadsheet runs: one that would be a formula begins with a single quote. */
  static String inert(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
