package io.webinarsync.sync;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The columns for passcodes, which stay null unless the operator asks for them. */
final class SecretColumns {

  private static final Map<String, String> FIELD_BY_COLUMN =
      Map.of(
          "password", "password",
          "h323_password", "h323_passcode",
          "pstn_password", "pstn_password",
          "encrypted_password", "encrypted_passcode",
          "webinar_passcode", "passcode",
          "start_url", "start_url");

  private SecretColumns() {}

  /** Sets each of the columns on a row. */
  static void set(ObjectNode row, JsonNode webinar, boolean isStored) {
    FIELD_BY_COLUMN.forEach(
        (column, field) ->
            row.set(
                column,
                isStored
                    ? Values.text(Cleaned.keepingSecrets(webinar.path(field)))
                    : NullNode.getInstance()));
  }
}
