package io.turno.policy.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import org.jdbi.v3.core.Handle;

/** The members of staff of a branch, and which of them there are at all. */
@Singleton
public class FindStaff {
    private static final String POSTED = "select staff_id from staff_posting where tenant_id = ? and branch_id = ?";

    private final Documents documents;

    FindStaff(Documents documents) {
        this.documents = documents;
    }

    /** In order of id. */
    public List<Document<StaffDefinition>> at(Handle handle, UUID tenantId, UUID branchId) {
        List<String> ids = handle.select(POSTED, tenantId, branchId.toString())
                .mapTo(String.class)
                .list();
        return documents.some(handle, StaffDefinition.KIND, tenantId, ids);
    }

    /** Which of these exist, at whatever branch. */
    public Set<UUID> known(Handle handle, UUID tenantId, Collection<UUID> ids) {
        return documents.some(handle, StaffDefinition.KIND, tenantId, ids).stream()
                .map(member -> UUID.fromString(member.id()))
                .collect(Collectors.toSet());
    }
}
