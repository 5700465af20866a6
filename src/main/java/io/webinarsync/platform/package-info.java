/**
 * What every feature stands on: problem details and their one mapper, the {@code Clock} bean,
 * time-ordered ids, keyset paging, CSV writing, the outer form of the API. May use nothing of ours,
 * and knows no feature.
 */
@NullMarked
@OpenAPIDefinition(
    info = @Info(title = "webinar-sync", version = ""),
    servers = @Server(url = "/", description = "The service that gave this description"),
    security = @SecurityRequirement(name = "bearer"),
    components =
        @Components(
            schemas = @Schema(name = "Problem", implementation = Problem.class),
            securitySchemes =
                @SecurityScheme(
                    securitySchemeName = "bearer",
                    type = SecuritySchemeType.HTTP,
                    scheme = "bearer",
                    bearerFormat = "JWT",
                    description =
                        "A token of the issuer that the service is set up for. Not asked for where"
                            + " it has a single user.")))
package io.webinarsync.platform;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.jspecify.annotations.NullMarked;
