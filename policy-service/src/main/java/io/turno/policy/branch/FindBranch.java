package io.turno.policy.branch;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.FindTemplate;
import io.turno.policy.plan.PolicySources;
import io.turno.policy.plan.PublishPlans;
import io.turno.policy.settings.Inheritance;
import io.turno.policy.settings.Inheritance.Effective;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Reads branches, and the policy that applies there. A branch out of the caller's reach looks as if there were none. */
@Singleton
class FindBranch {
    private final Database database;
    private final Documents documents;
    private final PublishPlans plans;
    private final FindTemplate templates;

    FindBranch(Database database, Documents documents, PublishPlans plans, FindTemplate templates) {
        this.database = database;
        this.documents = documents;
        this.plans = plans;
        this.templates = templates;
    }

    BranchView one(Caller caller, UUID branchId) {
        return database.inTenant(caller.tenant(), handle -> view(handle, caller, mine(handle, caller, branchId)));
    }

    BranchView view(Caller caller, Document<BranchDefinition> branch) {
        return database.inTenant(caller.tenant(), handle -> view(handle, caller, branch));
    }

    Page<BranchView> list(Caller caller, String after, int limit) {
        return database.inTenant(caller.tenant(), handle -> {
            List<Document<BranchDefinition>> rows =
                    documents.list(handle, BranchDefinition.KIND, caller.tenant(), after, limit + 1);
            Page<Document<BranchDefinition>> page = Page.of(rows, limit, Document::id);
            List<BranchView> visible = page.items().stream()
                    .filter(branch -> reaches(caller, branch))
                    .map(branch -> view(handle, caller, branch))
                    .toList();
            return new Page<>(visible, page.next());
        });
    }

    /** @param serviceId null for the branch as a whole */
    Map<String, Effective> effectivePolicy(Caller caller, UUID branchId, UUID serviceId) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            Document<BranchDefinition> branch = mine(handle, caller, branchId);
            PolicySources sources = plans.sources(handle, tenantId, branch);
            if (serviceId == null) {
                return Inheritance.effective(sources.sayings());
            }
            OfferDefinition offer = sources.offer(serviceId).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            var service = documents.get(handle, ServiceDefinition.KIND, tenantId, serviceId);
            return Inheritance.effective(sources.sayings(service.definition(), offer));
        });
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where there is none in the caller's reach */
    Document<BranchDefinition> mine(Handle handle, Caller caller, UUID branchId) {
        return documents
                .find(handle, BranchDefinition.KIND, caller.tenant(), branchId)
                .filter(branch -> reaches(caller, branch))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private static boolean reaches(Caller caller, Document<BranchDefinition> branch) {
        return caller.is(Role.HQ_ADMIN)
                || caller.reaches(
                        UUID.fromString(branch.id()), branch.definition().countryCode());
    }

    private BranchView view(Handle handle, Caller caller, Document<BranchDefinition> branch) {
        BranchDefinition effective = templates
                .of(handle, caller.tenant(), branch.definition())
                .map(template -> template.applied(branch.definition()))
                .orElse(branch.definition());
        List<Integer> slots = effective.services().stream()
                .flatMap(offer ->
                        documents.find(handle, ServiceDefinition.KIND, caller.tenant(), offer.serviceId()).stream())
                .map(service -> service.definition().slotMinutes())
                .toList();
        return BranchView.of(branch, effective, slots);
    }
}
