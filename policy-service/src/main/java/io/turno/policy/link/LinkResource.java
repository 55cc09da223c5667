package io.turno.policy.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/links}: how the links of the branches are. */
@Path("/api/v1/links")
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR})
@RunOnVirtualThread
@Tag(name = "Branches")
public class LinkResource {
    private final FindLinks links;
    private final Caller caller;

    LinkResource(FindLinks links, Caller caller) {
        this.links = links;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "How the branches' links to the centre are",
            description =
                    "Of the branches that the caller reaches, in order of id. A branch that was not heard for 20 s is"
                            + " silent; it goes on all the same.")
    public Page<LinkView> list(
            @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        return links.list(caller, after, limit);
    }
}
