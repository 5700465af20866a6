package io.webinarsync.documents;

import io.smallrye.config.common.utils.StringUtil;
import java.util.Locale;

/**
 * A key of the service's configuration, as its source describes it.
 *
 * @param name the whole key; a part in angle brackets stands for a name of one's own
 * @param type what its values are, for people
 * @param preset what holds where nobody sets it, in Markdown
 * @param meaning its description, in Markdown
 */
record ConfigurationKey(String name, String type, String preset, String meaning) {

  /** The environment variable that sets it. */
  String variable() {
    int own = name.indexOf('<');
    String fixed = own < 0 ? name : name.substring(0, own);
    return (StringUtil.replaceNonAlphanumericByUnderscores(fixed) + name.substring(fixed.length()))
        .toUpperCase(Locale.ROOT);
  }

  /** Its row of the table. */
  String row() {
    return "| `%s`<br>`%s` | %s | %s | %s |".formatted(name, variable(), type, preset, meaning);
  }
}
