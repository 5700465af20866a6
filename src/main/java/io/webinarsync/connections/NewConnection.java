package io.webinarsync.connections;

import io.webinarsync.zoom.ClientCredentials;
import io.webinarsync.zoom.Plan;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says of a connection to be made. White space around a value is not part of it. */
@Schema(
    name = "NewConnection",
    description = "A connection to be made with a server-to-server app.")
record NewConnection(
    @NotNull(message = "Say which type of connection it is: server_to_server.")
        @Pattern(
            regexp = SERVER_TO_SERVER,
            message = "Only connections of the type server_to_server can be made this way.")
        @Schema(description = "How Zoom is asked for tokens.", enumeration = SERVER_TO_SERVER)
        String type,
    @NotBlank(message = "Give the connection a name.")
        @Size(max = Texts.MAX_LENGTH, message = Texts.NAME_TOO_LONG)
        @Pattern(regexp = Texts.PLAIN, message = Texts.NAME_NOT_PLAIN)
        @Schema(description = "What you call it.", examples = "Marketing's Zoom account")
        String name,
    @NotNull(message = "Give the id of the Zoom account.")
        @Pattern(
            regexp = Texts.VISIBLE_ASCII,
            message = "The account id is 1 to 200 visible ASCII characters.")
        @Schema(
            description = "Zoom's id of the account, from the app's page in the Zoom Marketplace.",
            examples = "bWfV5C2bRZqKkvV3a6xPzA")
        String accountId,
    @NotNull(message = "Give the client id of the app.")
        @Pattern(
            regexp = Texts.CLIENT_ID,
            message = "The client id is 1 to 200 visible ASCII characters without a colon.")
        @Schema(description = "Zoom's id of the app.", examples = "nT8yQv2TSzSUjbtqE4oYrw")
        String clientId,
    @NotNull(message = "Give the client secret of the app.")
        @Pattern(
            regexp = Texts.VISIBLE_ASCII,
            message = "The client secret is 1 to 200 visible ASCII characters.")
        @Schema(
            description = "The app's secret. It is kept encrypted and no answer ever holds it.",
            examples = "the-app's-client-secret",
            writeOnly = true)
        String clientSecret,
    @Nullable
        @Pattern(regexp = Texts.PLAN, message = Texts.PLAN_UNKNOWN)
        @Schema(
            description =
                "Zoom plan of the account, which sets its rate limits: Zoom does not tell it.",
            enumeration = {"free", "pro", "business_plus"},
            defaultValue = "pro",
            nullable = true)
        String plan) {

  /** The type whose app asks for tokens in its own name. */
  static final String SERVER_TO_SERVER = "server_to_server";

  /** The app and the account that it may read. */
  ServerToServerApp app() {
    return new ServerToServerApp(
        new ClientCredentials(clientId.strip(), clientSecret.strip()), accountId.strip());
  }

  /** The plan, {@code pro} where none was said. */
  Plan planOrDefault() {
    return plan == null ? Plan.PRO : Plan.of(plan);
  }

  @Override
  public String toString() {
    return "NewConnection[hidden]";
  }
}
