package io.turno.branch.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Expected appointments in the database. */
@Singleton
public class ExpectedAppointmentRepository {
    private static final String UPSERT = """
            insert into expected_appointment as known
                (tenant_id, id, branch_id, revision, code, service_id, start_at, end_at, converts_at, status,
                 customer_name, priority, convert_requested_at, service_ids, party_size, verification, answers,
                 name_on_screens, phone_mark)
            values (:tenantId, :id, :branchId, :revision, :code, :serviceId, :start, :end, :convertsAt, :status,
                    :customerName, :priority, :convertRequestedAt, :services, :partySize, :checked,
                    cast(:answers as jsonb), :nameOnScreens, :phoneMark)
            on conflict (tenant_id, id) do update
            set revision = excluded.revision, code = excluded.code, service_id = excluded.service_id,
                start_at = excluded.start_at, end_at = excluded.end_at, converts_at = excluded.converts_at,
                status = excluded.status, customer_name = excluded.customer_name, priority = excluded.priority,
                convert_requested_at = excluded.convert_requested_at, service_ids = excluded.service_ids,
                party_size = excluded.party_size, verification = excluded.verification, answers = excluded.answers,
                name_on_screens = excluded.name_on_screens, phone_mark = excluded.phone_mark
            where known.revision < excluded.revision
            """;
    private static final String TAKEN_BACK = """
            e.tenant_id = any (?) and e.id = any (?) and e.ticketed_for is not null and (e.status = 'CANCELLED' or e.ticketed_for <> e.converts_at)
            for update
            """;
    /** Those whose time is over wait here for the centre to close them: a ticket now would call nobody. */
    private static final String DUE = """
            select to_jsonb(e)::text
            from lock_due_appointments(:tenantId, :now, :services, :patience, :usual, :limit) e
            """;

    /** In one round trip; those that are known, or older than what is known, change nothing. */
    public void keep(Handle handle, Collection<CentreDecision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch(UPSERT);
        decisions.forEach(decision -> bind(batch, decision.tenantId(), decision.appointment()));
        batch.execute();
    }

    private static void bind(PreparedBatch batch, UUID tenantId, BranchAppointment news) {
        AppointmentFacts facts = news.appointment();
        batch.bindMethods(facts)
                .bind("tenantId", tenantId)
                .bind("serviceId", facts.serviceIds().getFirst())
                .bind("convertsAt", facts.convertToTicketTime())
                .bind("status", facts.status().name())
                .bind("customerName", news.customerName())
                .bind("priority", news.priority())
                .bind("convertRequestedAt", news.convertRequestedAt())
                .bind("services", facts.serviceIds().toArray(UUID[]::new))
                .bind("checked", facts.verification().name())
                .bind("answers", JsonRows.write(news.answers()))
                .bind("nameOnScreens", news.nameOnScreens())
                .bind("phoneMark", news.phoneMark())
                .add();
    }

    /** Those of them that have a ticket, and were cancelled or moved since; kept from others until the transaction ends. */
    public List<ExpectedAppointment> lockTakenBack(Handle handle, Collection<CentreDecision> decisions) {
        UUID[] tenants =
                decisions.stream().map(CentreDecision::tenantId).distinct().toArray(UUID[]::new);
        UUID[] ids = decisions.stream().map(CentreDecision::appointmentId).toArray(UUID[]::new);
        return many(handle, TAKEN_BACK, tenants, ids);
    }

    /**
     * Those that are due first, in order, kept from others until the transaction ends.
     *
     * @param services what the plan says of how long an absent person is waited for
     */
    public List<ExpectedAppointment> lockDue(
            Handle handle, UUID tenantId, List<ServicePlan> services, Instant now, int limit) {
        return handle.createQuery(DUE)
                .bind("tenantId", tenantId)
                .bind("now", now)
                .bind("limit", limit)
                .bind("services", services.stream().map(ServicePlan::id).toArray(UUID[]::new))
                .bind(
                        "patience",
                        services.stream()
                                .map(service -> seconds(service.policy()))
                                .toArray(Double[]::new))
                .bind("usual", seconds(AppointmentPolicy.DEFAULT))
                .mapTo(String.class)
                .map(ExpectedAppointmentRepository::read)
                .list();
    }

    private static double seconds(AppointmentPolicy policy) {
        return policy.noShowAfter().toSeconds();
    }

    /** Its ticket was withdrawn: it may get another one. */
    public void unticketed(Handle handle, UUID tenantId, UUID id) {
        handle.execute(
                "update expected_appointment set ticketed_for = null where tenant_id = ? and id = ?", tenantId, id);
    }

    private static List<ExpectedAppointment> many(Handle handle, String condition, Object... arguments) {
        return handle.select("select to_jsonb(e)::text from expected_appointment e where " + condition, arguments)
                .mapTo(String.class)
                .map(ExpectedAppointmentRepository::read)
                .list();
    }

    /** Of a row as JSON. */
    public static ExpectedAppointment read(String json) {
        return JsonRows.read(json, ExpectedAppointment.class);
    }
}
