package io.turno.policy.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Writes members of staff, and publishes the plans of the branches where they work or worked. Appointments stay as they are. */
@Singleton
class EditMember {
    private final Database database;
    private final Documents documents;
    private final CheckMember checkMember;
    private final StaffReach reach;
    private final PublishPlans publishPlans;
    private final Audit audit;

    EditMember(
            Database database,
            Documents documents,
            CheckMember checkMember,
            StaffReach reach,
            PublishPlans publishPlans,
            Audit audit) {
        this.database = database;
        this.documents = documents;
        this.checkMember = checkMember;
        this.reach = reach;
        this.publishPlans = publishPlans;
        this.audit = audit;
    }

    /** @param expected the version that the caller read; null for somebody new */
    record Asked(Caller caller, UUID staffId, Long expected) {
        private UUID tenantId() {
            return caller.tenant();
        }
    }

    Document<StaffDefinition> put(Asked asked, StaffDefinition definition) {
        return database.inTenant(asked.tenantId(), handle -> {
            publishPlans.oneAtATime(handle, asked.tenantId());
            mustHaveTenant(handle, asked.tenantId());
            Optional<Document<StaffDefinition>> known = find(handle, asked);
            known.ifPresent(member -> reach.mustReachAll(handle, asked.caller(), member.definition()));
            checkMember.mustHold(handle, asked.tenantId(), definition);
            reach.mustReachAll(handle, asked.caller(), definition);
            return write(handle, asked, known, definition, "staff.defined");
        });
    }

    /** For whoever manages the person at one branch at least. @param change what becomes of the person */
    Document<StaffDefinition> change(Asked asked, String action, UnaryOperator<StaffDefinition> change) {
        return database.inTenant(asked.tenantId(), handle -> {
            publishPlans.oneAtATime(handle, asked.tenantId());
            Document<StaffDefinition> known =
                    documents.get(handle, StaffDefinition.KIND, asked.tenantId(), asked.staffId());
            reach.mustReachOne(handle, asked.caller(), known.definition());
            StaffDefinition changed = change.apply(known.definition());
            checkMember.mustHold(handle, asked.tenantId(), changed);
            return write(handle, asked, Optional.of(known), changed, action);
        });
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while a service names the person */
    void delete(Asked asked) {
        UUID tenantId = asked.tenantId();
        database.inTenant(tenantId, handle -> {
            publishPlans.oneAtATime(handle, tenantId);
            StaffDefinition known = documents
                    .get(handle, StaffDefinition.KIND, tenantId, asked.staffId())
                    .definition();
            reach.mustReachAll(handle, asked.caller(), known);
            checkMember.mustNotBeNamed(handle, tenantId, asked.staffId());
            documents.delete(handle, StaffDefinition.KIND, tenantId, asked.staffId(), asked.expected());
            note(handle, asked, "staff.deleted", Map.of());
            publish(handle, tenantId, Set.copyOf(known.branchIds()));
            return known;
        });
    }

    private Document<StaffDefinition> write(
            Handle handle,
            Asked asked,
            Optional<Document<StaffDefinition>> known,
            StaffDefinition definition,
            String action) {
        UUID tenantId = asked.tenantId();
        Document<StaffDefinition> written =
                documents.put(handle, StaffDefinition.KIND, tenantId, asked.staffId(), definition, asked.expected());
        if (written.version() != known.map(Document::version).orElse(0L)) {
            post(handle, tenantId, written);
            note(handle, asked, action, Map.of("version", Long.toString(written.version())));
            var concerned = new HashSet<>(definition.branchIds());
            known.ifPresent(before -> concerned.addAll(before.definition().branchIds()));
            publish(handle, tenantId, concerned);
        }
        return written;
    }

    private static void post(Handle handle, UUID tenantId, Document<StaffDefinition> member) {
        handle.execute("delete from staff_posting where tenant_id = ? and staff_id = ?", tenantId, member.id());
        for (UUID branchId : member.definition().branchIds()) {
            handle.execute(
                    "insert into staff_posting (tenant_id, branch_id, staff_id) values (?, ?, ?)",
                    tenantId,
                    branchId.toString(),
                    member.id());
        }
    }

    private void publish(Handle handle, UUID tenantId, Set<UUID> branchIds) {
        List<Document<BranchDefinition>> branches = documents.some(handle, BranchDefinition.KIND, tenantId, branchIds);
        branches.forEach(branch -> publishPlans.ofBranch(handle, tenantId, branch));
    }

    private void note(Handle handle, Asked asked, String action, Map<String, String> details) {
        audit.record(handle, asked.tenantId(), asked.caller().actor(), action, asked.staffId(), null, details);
    }

    private void mustHaveTenant(Handle handle, UUID tenantId) {
        if (documents.find(handle, TenantDefinition.KIND, tenantId, tenantId).isEmpty()) {
            throw new Refused(PolicyRefusal.UNKNOWN_TENANT);
        }
    }

    private Optional<Document<StaffDefinition>> find(Handle handle, Asked asked) {
        return documents.find(handle, StaffDefinition.KIND, asked.tenantId(), asked.staffId());
    }
}
