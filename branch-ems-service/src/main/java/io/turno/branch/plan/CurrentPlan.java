package io.turno.branch.plan;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import io.turno.branch.BranchConfig;
import io.turno.branch.BranchRefusal;
import io.turno.contracts.event.EventJson;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.data.Database;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** The newest plan, in memory and in the database. */
@Singleton
@Startup
public class CurrentPlan {
    private static final String UPSERT = """
            insert into branch_plan (branch_id, tenant_id, version, plan)
            values (:branchId, :tenantId, :version, cast(:plan as jsonb))
            on conflict (branch_id) do update set version = excluded.version, plan = excluded.plan
            where branch_plan.version < excluded.version
            """;

    private final AtomicReference<BranchPlan> newest = new AtomicReference<>();
    private final Database database;
    private final UUID branchId;

    CurrentPlan(Database database, BranchConfig config) {
        this.database = database;
        this.branchId = config.id();
    }

    @PostConstruct
    void load() {
        database.acrossTenants(this::stored).ifPresent(this::use);
    }

    /** @return false where a newer one, or the same, is known */
    public boolean keep(Handle handle, BranchPlan plan) {
        boolean news = handle.createUpdate(UPSERT)
                        .bind("branchId", plan.branchId())
                        .bind("tenantId", plan.tenantId())
                        .bind("version", plan.version())
                        .bind("plan", new String(EventJson.write(plan), StandardCharsets.UTF_8))
                        .execute()
                == 1;
        if (news) {
            handle.afterCommit(() -> use(plan));
        }
        return news;
    }

    public Optional<BranchPlan> find() {
        return Optional.ofNullable(newest.get());
    }

    /** @throws Refused {@link BranchRefusal#NO_PLAN} before the first one arrived */
    public BranchPlan get() {
        return find().orElseThrow(() -> new Refused(BranchRefusal.NO_PLAN));
    }

    /** @throws Refused where the branch has no such service */
    public ServicePlan service(UUID id) {
        return get().service(id)
                .orElseThrow(() -> Refused.invalid(new FieldError("/serviceId", "is no service of this branch")));
    }

    /** Its rules; those of the specification where the service left the plan while it still had visits. */
    public AppointmentPolicy policyOf(UUID serviceId) {
        return get().service(serviceId).map(ServicePlan::policy).orElse(AppointmentPolicy.DEFAULT);
    }

    private void use(BranchPlan plan) {
        newest.accumulateAndGet(
                plan, (known, news) -> known == null || news.version() > known.version() ? news : known);
    }

    private Optional<BranchPlan> stored(Handle handle) {
        return handle.select("select plan::text from branch_plan where branch_id = ?", branchId)
                .mapTo(String.class)
                .findOne()
                .map(json -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), BranchPlan.class));
    }
}
