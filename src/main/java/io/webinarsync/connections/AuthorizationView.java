package io.webinarsync.connections;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a person goes for their consent. */
@Schema(name = "Authorization", description = "Where to go for consent at Zoom.")
record AuthorizationView(
    @Schema(
            description = "Zoom's consent page for this request: good once and for ten minutes.",
            examples =
                "https://zoom.us/oauth/authorize?response_type=code&client_id=nT8yQv2TSzSUjbtqE4oYrw&redirect_uri=https%3A%2F%2Fsync.example.com%2Fconnections%2Fcallback&state=…&code_challenge=…&code_challenge_method=S256")
        URI authorizeUrl) {}
