package io.turno.notification.branch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.BranchPlan;
import org.jdbi.v3.core.Handle;

/** The newest plan of each branch. */
@Singleton
public class PlanRepository {
    private static final String UPSERT = """
            insert into branch_plan (branch_id, tenant_id, country_code, version, plan)
            values (:branchId, :tenantId, :countryCode, :version, cast(:plan as jsonb))
            on conflict (branch_id) do update
            set country_code = excluded.country_code, version = excluded.version, plan = excluded.plan
            where branch_plan.version < excluded.version
            """;

    /** Where a branch is; what a caller's scope is compared with. */
    public record Whereabouts(UUID branchId, String countryCode) {}

    /** An older plan never replaces a newer one. */
    public void keep(Handle handle, BranchPlan plan) {
        handle.createUpdate(UPSERT)
                .bind("branchId", plan.branchId())
                .bind("tenantId", plan.tenantId())
                .bind("countryCode", plan.countryCode())
                .bind("version", plan.version())
                .bind("plan", new String(EventJson.write(plan), StandardCharsets.UTF_8))
                .execute();
    }

    public Optional<BranchPlan> of(Handle handle, UUID branchId) {
        return handle.createQuery("select plan::text from branch_plan where branch_id = :branchId")
                .bind("branchId", branchId)
                .mapTo(String.class)
                .findOne()
                .map(PlanRepository::read);
    }

    /** What an organisation says otherwise than the product, by language and key: the same in every plan of it, once all are told. */
    public Map<String, Map<String, String>> ownTexts(Handle handle, UUID tenantId) {
        return handle.createQuery("""
                        select plan::text from branch_plan where tenant_id = :tenantId
                        order by version desc, branch_id limit 1
                        """)
                .bind("tenantId", tenantId)
                .mapTo(String.class)
                .findOne()
                .map(PlanRepository::read)
                .map(BranchPlan::texts)
                .orElseGet(Map::of);
    }

    public List<Whereabouts> whereabouts(Handle handle) {
        return handle.createQuery("select branch_id, country_code from branch_plan")
                .mapTo(Whereabouts.class)
                .list();
    }

    private static BranchPlan read(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), BranchPlan.class);
    }
}
