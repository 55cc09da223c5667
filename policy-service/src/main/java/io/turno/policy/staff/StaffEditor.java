package io.turno.policy.staff;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.document.Kind;
import io.turno.policy.edit.Asked;
import io.turno.policy.edit.Editor;
import io.turno.policy.edit.Ids;
import io.turno.policy.edit.WriteDocument;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * Changes a member of staff, for whoever reaches every branch of the person, before and after. The branches and services that
 * the person is to work at have to be there first.
 */
@Singleton
class StaffEditor implements Editor<StaffDefinition> {
    private static final int RANK = 5;

    private final Documents documents;
    private final CheckMember checkMember;
    private final StaffReach reach;
    private final WriteDocument writeDocument;

    StaffEditor(Documents documents, CheckMember checkMember, StaffReach reach, WriteDocument writeDocument) {
        this.documents = documents;
        this.checkMember = checkMember;
        this.reach = reach;
        this.writeDocument = writeDocument;
    }

    @Override
    public Kind<StaffDefinition> kind() {
        return StaffDefinition.KIND;
    }

    @Override
    public int rank() {
        return RANK;
    }

    /** Branches that are not there yet may come with the same draft: they are judged when it is published. */
    @Override
    public void check(Handle handle, Asked asked, StaffDefinition definition) {
        Ids.uuid(asked.id());
        mustReachAsItIs(handle, asked);
        if (definition != null) {
            CheckMember.mustBeRight(definition);
            reach.mustReachKnown(handle, asked.caller(), definition);
        }
    }

    /** @throws Refused naming every wrong field, or {@link PolicyRefusal#HOURS_OVERLAP} */
    @Override
    public Document<StaffDefinition> put(Handle handle, Asked asked, StaffDefinition definition) {
        mustReachAsItIs(handle, asked);
        checkMember.mustHold(handle, asked.tenantId(), asked.id(), definition);
        reach.mustReachAll(handle, asked.caller(), definition);
        return write(handle, asked, definition, "defined");
    }

    /** @throws Refused {@link PolicyRefusal#IN_USE} while a service names the person */
    @Override
    public void delete(Handle handle, Asked asked) {
        mustReachAsItIs(handle, asked);
        checkMember.mustNotBeNamed(handle, asked.tenantId(), Ids.uuid(asked.id()));
        writeDocument.delete(handle, asked, StaffDefinition.KIND);
    }

    /** @param what happened, for the audit log */
    Document<StaffDefinition> write(Handle handle, Asked asked, StaffDefinition definition, String what) {
        Document<StaffDefinition> written = writeDocument.put(handle, asked, StaffDefinition.KIND, definition, what);
        post(handle, asked.tenantId(), written);
        return written;
    }

    private void mustReachAsItIs(Handle handle, Asked asked) {
        documents
                .find(handle, StaffDefinition.KIND, asked.tenantId(), asked.id())
                .ifPresent(known -> reach.mustReachAll(handle, asked.caller(), known.definition()));
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
}
