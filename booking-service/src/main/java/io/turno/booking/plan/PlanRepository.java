package io.turno.booking.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.inject.Singleton;

import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.BranchPlan;
import org.jdbi.v3.core.Handle;

/** Plans in the database, for a start while the broker is away. */
@Singleton
class PlanRepository {
    private static final String UPSERT = """
            insert into branch_plan (branch_id, tenant_id, version, plan)
            values (:branchId, :tenantId, :version, cast(:plan as jsonb))
            on conflict (branch_id) do update set version = excluded.version, plan = excluded.plan
            where branch_plan.version < excluded.version
            """;

    void keep(Handle handle, BranchPlan plan) {
        handle.createUpdate(UPSERT)
                .bind("branchId", plan.branchId())
                .bind("tenantId", plan.tenantId())
                .bind("version", plan.version())
                .bind("plan", new String(EventJson.write(plan), StandardCharsets.UTF_8))
                .execute();
    }

    List<BranchPlan> all(Handle handle) {
        return handle.createQuery("select plan::text from branch_plan")
                .mapTo(String.class)
                .map(json -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), BranchPlan.class))
                .list();
    }
}
