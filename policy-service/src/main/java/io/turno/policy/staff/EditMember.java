package io.turno.policy.staff;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.edit.Asked;
import io.turno.policy.plan.PublishPlans;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Writes members of staff, and publishes the plans of the branches where they work or worked. Appointments stay as they are. */
@Singleton
class EditMember {
    private final Database database;
    private final Documents documents;
    private final StaffEditor editor;
    private final CheckMember checkMember;
    private final StaffReach reach;
    private final PublishPlans publishPlans;

    EditMember(
            Database database,
            Documents documents,
            StaffEditor editor,
            CheckMember checkMember,
            StaffReach reach,
            PublishPlans publishPlans) {
        this.database = database;
        this.documents = documents;
        this.editor = editor;
        this.checkMember = checkMember;
        this.reach = reach;
        this.publishPlans = publishPlans;
    }

    Document<StaffDefinition> put(Asked asked, StaffDefinition definition) {
        return database.inTenant(asked.tenantId(), handle -> {
            publishPlans.oneAtATime(handle, asked.tenantId());
            var concerned = new HashSet<>(definition.branchIds());
            documents
                    .find(handle, StaffDefinition.KIND, asked.tenantId(), asked.id())
                    .ifPresent(before -> concerned.addAll(before.definition().branchIds()));
            Document<StaffDefinition> written = editor.put(handle, asked, definition);
            publish(handle, asked.tenantId(), concerned);
            return written;
        });
    }

    /** For whoever manages the person at one branch at least. @param change what becomes of the person where he or she is */
    Document<StaffDefinition> change(Asked asked, String what, UnaryOperator<StaffDefinition> change) {
        return database.inTenant(asked.tenantId(), handle -> {
            publishPlans.oneAtATime(handle, asked.tenantId());
            StaffDefinition known = known(handle, asked);
            reach.mustReachOne(handle, asked.caller(), known);
            StaffDefinition changed = change.apply(known);
            checkMember.mustHold(handle, asked.tenantId(), asked.id(), changed);
            Document<StaffDefinition> written = editor.write(handle, asked, changed, what);
            publish(handle, asked.tenantId(), Set.copyOf(known.branchIds()));
            return written;
        });
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while a service names the person */
    void delete(Asked asked) {
        database.inTenant(asked.tenantId(), handle -> {
            publishPlans.oneAtATime(handle, asked.tenantId());
            StaffDefinition known = known(handle, asked);
            editor.delete(handle, asked);
            publish(handle, asked.tenantId(), Set.copyOf(known.branchIds()));
            return known;
        });
    }

    private StaffDefinition known(Handle handle, Asked asked) {
        return documents
                .get(handle, StaffDefinition.KIND, asked.tenantId(), asked.id())
                .definition();
    }

    private void publish(Handle handle, UUID tenantId, Set<UUID> branchIds) {
        documents
                .some(handle, BranchDefinition.KIND, tenantId, branchIds)
                .forEach(branch -> publishPlans.ofBranch(handle, tenantId, branch));
    }
}
