package io.turno.policy.change;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.BrandingDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.HolidayCalendarDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.definition.TemplateDefinition;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.definition.TextDefinition;
import io.turno.policy.document.Documents;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Reads what changed. Head office and auditors see everything; managers what they may read as it is now: what all branches
 * share, and the branches that they reach. Members of staff are not among that: how they were reached, and why they were away,
 * stays in what was before.
 */
@Singleton
class FindChanges {
    private static final String FIND = """
            select ordinal, at, actor_type, actor_id, kind, document_id, version, before::text as before,
                   after::text as after, draft_id
            from document_change
            where tenant_id = :tenantId and ordinal < :before
                and (cast(:kind as text) is null or kind = :kind)
                and (cast(:id as text) is null or document_id = :id)
            order by ordinal desc limit :limit
            """;
    private static final Set<String> SHARED = Set.of(
            TenantDefinition.KIND.name(),
            BrandingDefinition.KIND.name(),
            TextDefinition.KIND.name(),
            CountryDefinition.KIND.name(),
            ServiceDefinition.KIND.name(),
            TemplateDefinition.KIND.name(),
            HolidayCalendarDefinition.KIND.name());

    private final Database database;
    private final Documents documents;

    FindChanges(Database database, Documents documents) {
        this.database = database;
        this.documents = documents;
    }

    /**
     * @param kind null for all
     * @param id null for all
     * @param before the ordinal of the last one that the caller has
     */
    record Query(String kind, String id, long before, int limit) {}

    /** Newest first; one more than the limit. */
    List<ChangeRow> find(Caller caller, Query query) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            mustSee(handle, caller, query);
            return handle.createQuery(FIND)
                    .bind("tenantId", tenantId)
                    .bind("before", query.before())
                    .bind("kind", query.kind())
                    .bind("id", query.id())
                    .bind("limit", query.limit() + 1)
                    .mapTo(ChangeRow.class)
                    .list();
        });
    }

    private void mustSee(Handle handle, Caller caller, Query query) {
        if (caller.is(Role.HQ_ADMIN) || caller.is(Role.AUDITOR)) {
            return;
        }
        if (query.kind() == null) {
            throw new Refused(CommonRefusal.FORBIDDEN, "Say of which kind, and of a branch which one.");
        }
        if (query.kind().equals(BranchDefinition.KIND.name())) {
            mustReach(handle, caller, query.id());
        } else if (!SHARED.contains(query.kind())) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
    }

    /** A branch that is no more has no country to reach it by. */
    private void mustReach(Handle handle, Caller caller, String branchId) {
        String country = branchId == null
                ? ""
                : documents
                        .find(handle, BranchDefinition.KIND, caller.tenant(), branchId)
                        .map(branch -> branch.definition().countryCode())
                        .orElse("");
        if (branchId == null || !reaches(caller, branchId, country)) {
            throw new Refused(CommonRefusal.NOT_YOUR_BRANCH, "Name one of your branches.");
        }
    }

    private static boolean reaches(Caller caller, String branchId, String country) {
        try {
            return caller.reaches(UUID.fromString(branchId), country);
        } catch (IllegalArgumentException noId) {
            return false;
        }
    }
}
