package io.webinarsync.connections;

import io.smallrye.mutiny.Uni;
import io.webinarsync.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's hand on the keys. It opens no one's connection. */
@Path(ConnectionsResource.PATH + "/re-encrypt")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Connections")
class ReEncryptionResource {

  private final ReEncryption reEncryption;

  ReEncryptionResource(ReEncryption reEncryption) {
    this.reEncryption = reEncryption;
  }

  @POST
  @RolesAllowed(Caller.ADMIN)
  @Operation(
      operationId = "reEncrypt",
      summary = "Write all stored secrets anew under the active key",
      description =
          "For the role `admin`, after `encryption.active-key` was changed on every replica. Older keys may go once `after` names the active key alone and `unreadable` is 0. Safe to repeat, and while tokens are renewed.")
  @APIResponse(responseCode = "403", description = Caller.NOT_ADMIN)
  public Uni<ReEncryptionView> reEncrypt() {
    return reEncryption.done();
  }
}
