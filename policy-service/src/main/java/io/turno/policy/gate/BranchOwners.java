package io.turno.policy.gate;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Whose branch is which: whoever published a plan for it first. */
@Singleton
class BranchOwners {

    /** Column by column. */
    public record Owner(UUID branchId, UUID tenantId) {}

    /** The tenants of those that are known. Across tenants. */
    Map<UUID, UUID> of(Handle handle, Collection<UUID> branchIds) {
        return handle.createQuery("select branch_id, tenant_id from published_plan where branch_id = any(:ids)")
                .bind("ids", branchIds.toArray(UUID[]::new))
                .mapTo(Owner.class)
                .collectToMap(Owner::branchId, Owner::tenantId);
    }
}
