package io.webinarsync.maintenance;

import io.smallrye.mutiny.Uni;
import io.webinarsync.platform.Page;
import io.webinarsync.platform.PageRequest;
import io.webinarsync.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How often and how soon failed calls to Zoom are tried again. */
@Path("/retry-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Maintenance")
class RetryPoliciesResource {

  private final RetryPolicies policies;

  RetryPoliciesResource(RetryPolicies policies) {
    this.policies = policies;
  }

  @GET
  @Operation(
      operationId = "listRetryPolicies",
      summary = "List retry policies",
      description = "One for each kind of failure; a delay that Zoom names wins over them.")
  public Uni<Page<RetryPolicyView>> list(@BeanParam PageRequest page) {
    return policies.list(page);
  }

  @PUT
  @Path("{errorType}")
  @RolesAllowed(Caller.ADMIN)
  @Operation(
      operationId = "changeRetryPolicy",
      summary = "Change a retry policy",
      description =
          "For the role `admin`. It governs every sync that begins afterwards, on all replicas, without a restart.")
  @APIResponse(responseCode = "403", description = Caller.NOT_ADMIN)
  public Uni<RetryPolicyView> change(
      @PathParam("errorType") String errorType,
      @NotNull(message = "Send a body.") @Valid NewRetryPolicy policy) {
    policy.refuseDelaysOutOfOrder();
    return policies.change(errorType, policy);
  }
}
