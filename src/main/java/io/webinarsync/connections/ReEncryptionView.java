package io.webinarsync.connections;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the stored secrets. */
@Schema(
    name = "ReEncryption",
    description =
        "Stored secrets by their form: `v2:` and the id of the key; `legacy`, encrypted by the system before this one; `bearer`, `jwt`, `base64` and `plain`, not encrypted; `unknown`.")
record ReEncryptionView(
    @Schema(description = "How many there were of each form.", examples = "{\"v2:y2026\": 12}")
        Map<String, Long> before,
    @Schema(description = "How many there are of each form.", examples = "{\"v2:y2027\": 12}")
        Map<String, Long> after,
    @Schema(description = "How many cannot be read; they were left as they are.", examples = "0")
        long unreadable) {

  static ReEncryptionView of(SecretsTally before, SecretsTally after) {
    return new ReEncryptionView(before.formats(), after.formats(), after.unreadable());
  }
}
