package io.turno.policy.plan;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.contracts.event.EventJson;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.policy.PolicyRefusal;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.CountryDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.definition.TemplateDefinition;
import io.turno.policy.definition.TenantDefinition;
import io.turno.policy.document.Document;
import io.turno.policy.document.Documents;
import io.turno.support.outbox.Outbox;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Publishes the plans that a change makes different, in the transaction of the change. */
@Singleton
public class PublishPlans {
    private static final String PLAN_KEY = "plan";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String KEEP = """
            insert into published_plan (tenant_id, branch_id, version, plan, published_at)
            values (:tenantId, :branchId, :version, cast(:plan as jsonb), :now)
            on conflict (tenant_id, branch_id) do update
            set version = excluded.version, plan = excluded.plan, published_at = excluded.published_at
            """;

    private final Documents documents;
    private final FindHolidays holidays;
    private final FindStaff staff;
    private final FindTemplate templates;
    private final FindCustomerFace faces;
    private final Outbox outbox;
    private final Clock clock;

    PublishPlans(
            Documents documents,
            FindHolidays holidays,
            FindStaff staff,
            FindTemplate templates,
            FindCustomerFace faces,
            Outbox outbox,
            Clock clock) {
        this.documents = documents;
        this.holidays = holidays;
        this.staff = staff;
        this.templates = templates;
        this.faces = faces;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One change of a tenant's policy at a time, so that a plan is never made of half of another change. */
    public void oneAtATime(Handle handle, UUID tenantId) {
        handle.select("select pg_advisory_xact_lock(hashtextextended(?, 0))", tenantId.toString())
                .mapToMap()
                .list();
    }

    /**
     * Something changed that every branch may inherit.
     *
     * @return the plans that say something new
     */
    public List<BranchPlan> ofAllBranches(Handle handle, UUID tenantId) {
        return documents.all(handle, BranchDefinition.KIND, tenantId).stream()
                .flatMap(branch -> ofBranch(handle, tenantId, branch).stream())
                .toList();
    }

    /** @return its plan, where that says something new */
    public Optional<BranchPlan> ofBranch(Handle handle, UUID tenantId, Document<BranchDefinition> branch) {
        UUID branchId = UUID.fromString(branch.id());
        Optional<BranchPlan> last = published(handle, tenantId, branchId);
        long known = last.map(BranchPlan::version).orElse(0L);
        PolicySources sources = sources(handle, tenantId, branch);
        Map<UUID, ServiceDefinition> catalogue = catalogue(handle, tenantId);
        BranchPlan asItWas = MakePlan.of(tenantId, branchId, known, sources, catalogue);
        if (last.equals(Optional.of(asItWas))) {
            return Optional.empty();
        }
        BranchPlan plan = MakePlan.of(tenantId, branchId, known + 1, sources, catalogue);
        publish(handle, plan);
        return Optional.of(plan);
    }

    public PolicySources sources(Handle handle, UUID tenantId, Document<BranchDefinition> document) {
        BranchDefinition branch = document.definition();
        Optional<TemplateDefinition> template = templates.of(handle, tenantId, branch);
        TenantDefinition tenant =
                documents.get(handle, TenantDefinition.KIND, tenantId, tenantId).definition();
        return new PolicySources(
                tenant,
                documents
                        .get(handle, CountryDefinition.KIND, tenantId, branch.countryCode())
                        .definition(),
                template.orElse(null),
                template.map(common -> common.applied(branch)).orElse(branch),
                holidays.ofPlan(handle, tenantId, branch),
                staff.at(handle, tenantId, UUID.fromString(document.id())),
                faces.of(handle, tenantId, tenant),
                clock.instant().atZone(branch.timeZone()).toLocalDate());
    }

    /** What the branch was last told; empty before its first plan. */
    public Optional<BranchPlan> published(Handle handle, UUID tenantId, UUID branchId) {
        return handle.select(
                        "select plan::text from published_plan where tenant_id = ? and branch_id = ?",
                        tenantId,
                        branchId)
                .mapTo(String.class)
                .findOne()
                .map(json -> EventJson.read(json.getBytes(StandardCharsets.UTF_8), BranchPlan.class));
    }

    private Map<UUID, ServiceDefinition> catalogue(Handle handle, UUID tenantId) {
        return documents.all(handle, ServiceDefinition.KIND, tenantId).stream()
                .collect(Collectors.toMap(service -> UUID.fromString(service.id()), Document::definition));
    }

    /** @throws Refused {@link PolicyRefusal#ID_TAKEN} where another tenant has, or had, a branch of this id */
    private void keep(Handle handle, BranchPlan plan) {
        try {
            handle.createUpdate(KEEP)
                    .bind("tenantId", plan.tenantId())
                    .bind("branchId", plan.branchId())
                    .bind("version", plan.version())
                    .bind("plan", new String(EventJson.write(plan), StandardCharsets.UTF_8))
                    .bind("now", clock.instant())
                    .execute();
        } catch (UnableToExecuteStatementException failed) {
            if (failed.getCause() instanceof SQLException refused && UNIQUE_VIOLATION.equals(refused.getSQLState())) {
                throw new Refused(PolicyRefusal.ID_TAKEN);
            }
            throw failed;
        }
    }

    private void publish(Handle handle, BranchPlan plan) {
        keep(handle, plan);
        outbox.append(handle, Topic.POLICY, plan.branchId(), plan.tenantId(), plan.branchId(), plan);
        outbox.append(handle, Topic.ofBranch(plan.branchId()), PLAN_KEY, plan.tenantId(), plan.branchId(), plan);
    }
}
