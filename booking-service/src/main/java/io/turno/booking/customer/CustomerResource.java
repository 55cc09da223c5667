package io.turno.booking.customer;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.booking.customer.CustomerRequests.EditCustomerRequest;
import io.turno.booking.customer.FindCustomers.SearchView;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.support.version.Versions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/customers}: the people of the organisation, for its staff. */
@Path("/api/v1/customers")
@RunOnVirtualThread
@RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION, Role.OPERATOR, Role.AUDITOR})
@Tag(name = "Customers")
public class CustomerResource {
    private static final int MOST_FOUND = 50;

    private final FindCustomers customers;
    private final EditCustomer edits;
    private final Caller caller;

    CustomerResource(FindCustomers customers, EditCustomer edits, Caller caller) {
        this.customers = customers;
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @NoCache
    @Operation(
            summary = "Find a customer",
            description =
                    "By an appointment's code, a phone number in any format or its last digits, an email address or"
                            + " its beginning, or the beginnings of the words of the name, without accents and case.")
    public SearchView search(
            @QueryParam("q") @NotBlank @Size(max = 120) String q,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(MOST_FOUND) int limit) {
        return customers.search(caller, q, limit);
    }

    @GET
    @Path("/{id}")
    @NoCache
    @Operation(summary = "One customer", description = "Of a merged record, the one that answers for it.")
    public Response one(@PathParam("id") UUID id) {
        return answer(customers.one(caller, id));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Role.HQ_ADMIN, Role.COUNTRY_MANAGER, Role.BRANCH_MANAGER, Role.RECEPTION})
    @Operation(summary = "Change contacts, preferences, flags and notes", description = "What is absent stays.")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "already-merged; duplicate-customer: merge them instead")
    @APIResponse(responseCode = "412", description = "stale-version")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String revision,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @Valid @NotNull EditCustomerRequest request) {
        if (revision == null) {
            throw new Refused(CommonRefusal.VERSION_REQUIRED);
        }
        var asking = new EditCustomer.Asking(caller, id, idempotencyKey);
        return answer(edits.edit(asking, Versions.ofIfMatch(revision), request));
    }

    private static Response answer(CustomerView view) {
        return Versions.read(view, view.revision());
    }
}
