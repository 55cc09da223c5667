package io.turno.policy.link;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/branches/{id}/link}: how the link of one branch is. */
@Path("/api/v1/branches/{id}")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Branches")
public class BranchLinkResource {
    private final FindLinks links;
    private final Caller caller;

    BranchLinkResource(FindLinks links, Caller caller) {
        this.links = links;
        this.caller = caller;
    }

    @GET
    @Path("/link")
    @Operation(summary = "How the branch's link to the centre is")
    public LinkView get(@PathParam("id") UUID id) {
        return links.one(caller, id);
    }
}
