package io.turno.policy.audit;

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

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/audit}: who did what. A branch's manager sees the branch's own entries. */
@Path("/api/v1/audit")
@RolesAllowed({Role.HQ_ADMIN, Role.AUDITOR, Role.BRANCH_MANAGER})
@RunOnVirtualThread
@Tag(name = "Audit log")
public class AuditResource {
    private final Database database;
    private final AuditRepository entries;
    private final VerifyChain verifyChain;
    private final Caller caller;

    AuditResource(Database database, AuditRepository entries, VerifyChain verifyChain, Caller caller) {
        this.database = database;
        this.entries = entries;
        this.verifyChain = verifyChain;
        this.caller = caller;
    }

    /**
     * An entry.
     *
     * @param at by the suite's clock
     * @param source the service that says so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryView(
            long ordinal,
            Instant at,
            String source,
            String actorType,
            String actorId,
            String action,
            String entityType,
            String entityId,
            UUID branchId,
            @JsonRawValue String details) {
        static EntryView of(AuditRow row) {
            return new EntryView(
                    row.ordinal(),
                    row.at(),
                    row.source(),
                    row.actorType(),
                    row.actorId(),
                    row.action(),
                    row.entityType(),
                    row.entityId(),
                    row.branchId(),
                    row.details());
        }
    }

    /**
     * @param intact whether every link of the chain is there and unchanged
     * @param entries how many are
     * @param firstWrong ordinal of the first that is not
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChainView(boolean intact, long entries, Long firstWrong) {}

    @GET
    @Operation(summary = "What was done", description = "Newest first; every filter may be left out.")
    public Page<EntryView> find(
            @QueryParam("entityType") String entityType,
            @QueryParam("entityId") String entityId,
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("branch") UUID branchId,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("after") @DefaultValue("" + Long.MAX_VALUE) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MOST) int limit) {
        mustSee(branchId);
        var query = new AuditQuery(
                entityType, entityId, actor, action, branchId, Times.of("from", from), Times.of("to", to));
        UUID tenantId = caller.tenant();
        List<AuditRow> rows =
                database.inTenant(tenantId, handle -> entries.find(handle, tenantId, query, after, limit + 1));
        return Page.of(rows, limit, row -> Long.toString(row.ordinal())).map(EntryView::of);
    }

    @GET
    @Path("/verification")
    @RolesAllowed({Role.HQ_ADMIN, Role.AUDITOR})
    @Operation(summary = "Is the log as it was written?", description = "Computes the whole chain again.")
    public ChainView verify() {
        var verdict = verifyChain.verify(caller.tenant());
        return new ChainView(verdict.firstWrong() == null, verdict.entries(), verdict.firstWrong());
    }

    private void mustSee(UUID branchId) {
        boolean everything = caller.is(Role.HQ_ADMIN) || caller.is(Role.AUDITOR);
        if (!everything && (branchId == null || !caller.reaches(branchId))) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH, "Name one of your branches.");
        }
    }
}
