package io.turno.policy.staff;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.policy.plan.FindStaff;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Reads members of staff. One out of the caller's reach looks as if there were none. */
@Singleton
class FindMember {
    private final Database database;
    private final Documents documents;
    private final FindStaff staff;
    private final StaffReach reach;

    FindMember(Database database, Documents documents, FindStaff staff, StaffReach reach) {
        this.database = database;
        this.documents = documents;
        this.staff = staff;
        this.reach = reach;
    }

    StaffView one(Caller caller, UUID id) {
        return database.inTenant(caller.tenant(), handle -> documents
                .find(handle, StaffDefinition.KIND, caller.tenant(), id)
                .filter(member -> reach.reaches(handle, caller, member.definition()))
                .map(member -> view(caller, member))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND)));
    }

    /** @param branchId null for every branch in the caller's reach */
    Page<StaffView> list(Caller caller, UUID branchId, String after, int limit) {
        return database.inTenant(caller.tenant(), handle -> {
            var page = Page.of(rows(handle, caller.tenant(), branchId, after, limit + 1), limit, Document::id);
            List<StaffView> visible = page.items().stream()
                    .filter(member -> reach.reaches(handle, caller, member.definition()))
                    .map(member -> view(caller, member))
                    .toList();
            return new Page<>(visible, page.next());
        });
    }

    StaffView view(Caller caller, Document<StaffDefinition> member) {
        return StaffView.of(member, StaffReach.readsPrivate(caller));
    }

    private List<Document<StaffDefinition>> rows(Handle handle, UUID tenantId, UUID branchId, String after, int limit) {
        return branchId == null
                ? documents.list(handle, StaffDefinition.KIND, tenantId, after, limit)
                : staff.at(handle, tenantId, branchId).stream()
                        .filter(member -> after == null || member.id().compareTo(after) > 0)
                        .limit(limit)
                        .toList();
    }
}
