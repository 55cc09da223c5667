package io.turno.policy.link;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Tells how the links are of the branches that the caller reaches; another branch looks as if there were none. */
@Singleton
class FindLinks {
    private final Database database;
    private final Documents documents;
    private final LinkRepository links;
    private final Clock clock;

    FindLinks(Database database, Documents documents, LinkRepository links, Clock clock) {
        this.database = database;
        this.documents = documents;
        this.links = links;
        this.clock = clock;
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where there is no such branch in the caller's reach */
    LinkView one(Caller caller, UUID branchId) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            documents
                    .find(handle, BranchDefinition.KIND, tenantId, branchId)
                    .filter(branch -> reaches(caller, branch))
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            return views(handle, tenantId, List.of(branchId)).getFirst();
        });
    }

    /** In order of id. */
    Page<LinkView> list(Caller caller, String after, int limit) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            var rows = documents.list(handle, BranchDefinition.KIND, tenantId, after, limit + 1);
            var page = Page.of(rows, limit, Document::id);
            List<UUID> reached = page.items().stream()
                    .filter(branch -> reaches(caller, branch))
                    .map(branch -> UUID.fromString(branch.id()))
                    .toList();
            return new Page<>(views(handle, tenantId, reached), page.next());
        });
    }

    private List<LinkView> views(Handle handle, UUID tenantId, List<UUID> branchIds) {
        Map<UUID, Heard> heard = links.heard(handle, tenantId, branchIds);
        Map<UUID, Long> plans = links.newestPlans(handle, tenantId, branchIds);
        Instant now = clock.instant();
        return branchIds.stream()
                .map(id -> LinkView.of(id, heard.get(id), plans.get(id), now))
                .toList();
    }

    private static boolean reaches(Caller caller, Document<BranchDefinition> branch) {
        return caller.is(Role.HQ_ADMIN)
                || caller.reaches(
                        UUID.fromString(branch.id()), branch.definition().countryCode());
    }
}
