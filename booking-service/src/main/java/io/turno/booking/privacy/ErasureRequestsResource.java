package io.turno.booking.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

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
import io.turno.support.data.Database;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.NoCache;

/** {@code /api/v1/erasure-requests}: who waits to be forgotten, for those who answer for the organisation. */
@Path("/api/v1/erasure-requests")
@RunOnVirtualThread
@RolesAllowed({Role.HQ_ADMIN, Role.AUDITOR})
@Tag(name = "Customers")
public class ErasureRequestsResource {
    private static final String WAITING = """
            select id as customer_id, erasure_asked_at as asked_at from customer
            where tenant_id = :tenantId and erasure_asked_at is not null and merged_into is null
            order by erasure_asked_at, id
            limit :limit
            """;

    private final Database database;
    private final Caller caller;

    ErasureRequestsResource(Database database, Caller caller) {
        this.database = database;
        this.caller = caller;
    }

    /** By id only: who looks at the person says so by opening the record. */
    public record ErasureRequest(UUID customerId, Instant askedAt) {}

    @GET
    @NoCache
    @Operation(summary = "Who asked to be forgotten", description = "Who has waited longest comes first.")
    public List<ErasureRequest> waiting(@QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> handle.createQuery(WAITING)
                .bind("tenantId", tenantId)
                .bind("limit", limit)
                .mapTo(ErasureRequest.class)
                .list());
    }
}
