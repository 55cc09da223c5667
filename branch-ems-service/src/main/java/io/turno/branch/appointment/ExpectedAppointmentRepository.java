package io.turno.branch.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.ServicePlan;
import org.jdbi.v3.core.Handle;

/** Expected appointments in the database. */
@Singleton
public class ExpectedAppointmentRepository {
    private static final String UPSERT = """
            insert into expected_appointment as known
                (tenant_id, id, branch_id, revision, code, service_id, start_at, end_at, converts_at, status,
                 customer_name, priority, convert_requested_at, phone_mark)
            values (:tenantId, :id, :branchId, :revision, :code, :serviceId, :start, :end, :convertsAt, :status,
                    :customerName, :priority, :convertRequestedAt, :phoneMark)
            on conflict (tenant_id, id) do update
            set revision = excluded.revision, code = excluded.code, service_id = excluded.service_id,
                start_at = excluded.start_at, end_at = excluded.end_at, converts_at = excluded.converts_at,
                status = excluded.status, customer_name = excluded.customer_name, priority = excluded.priority,
                convert_requested_at = excluded.convert_requested_at, phone_mark = excluded.phone_mark
            where known.revision < excluded.revision
            """;
    /** Those whose time is over wait here for the centre to close them: a ticket now would call nobody. */
    private static final String NEXT_DUE = """
            select e.*
            from expected_appointment e
            left join unnest(:services, :patience) as kept (service_id, seconds) on kept.service_id = e.service_id
            where e.status = 'BOOKED' and e.ticketed_for is null
                and (e.converts_at <= :now or e.convert_requested_at is not null)
                and e.start_at + make_interval(secs => coalesce(kept.seconds, :usual)) > :now
            order by e.converts_at, e.id
            limit 1
            for update of e skip locked
            """;

    /** @return false where this is no news */
    public boolean keep(Handle handle, UUID tenantId, BranchAppointment news) {
        AppointmentFacts facts = news.appointment();
        return handle.createUpdate(UPSERT)
                        .bindMethods(facts)
                        .bind("tenantId", tenantId)
                        .bind("serviceId", facts.serviceIds().getFirst())
                        .bind("convertsAt", facts.convertToTicketTime())
                        .bind("status", facts.status().name())
                        .bind("customerName", news.customerName())
                        .bind("priority", news.priority())
                        .bind("convertRequestedAt", news.convertRequestedAt())
                        .bind("phoneMark", news.phoneMark())
                        .execute()
                == 1;
    }

    /**
     * The one that is due first, kept from others until the transaction ends.
     *
     * @param services what the plan says of how long an absent person is waited for
     */
    public Optional<ExpectedAppointment> lockNextDue(Handle handle, List<ServicePlan> services, Instant now) {
        return handle.createQuery(NEXT_DUE)
                .bind("now", now)
                .bind("services", services.stream().map(ServicePlan::id).toArray(UUID[]::new))
                .bind(
                        "patience",
                        services.stream()
                                .map(service -> seconds(service.policy()))
                                .toArray(Double[]::new))
                .bind("usual", seconds(AppointmentPolicy.DEFAULT))
                .mapTo(ExpectedAppointment.class)
                .findOne();
    }

    public Optional<ExpectedAppointment> lock(Handle handle, UUID id) {
        return handle.select("select * from expected_appointment where id = ? for update", id)
                .mapTo(ExpectedAppointment.class)
                .findOne();
    }

    private static double seconds(AppointmentPolicy policy) {
        return policy.noShowAfter().toSeconds();
    }

    /** A ticket was given out for its present time. */
    public void ticketed(Handle handle, ExpectedAppointment appointment) {
        handle.execute(
                "update expected_appointment set ticketed_for = converts_at where tenant_id = ? and id = ?",
                appointment.tenantId(),
                appointment.id());
    }

    /** Its ticket was withdrawn: it may get another one. */
    public void unticketed(Handle handle, UUID tenantId, UUID id) {
        handle.execute(
                "update expected_appointment set ticketed_for = null where tenant_id = ? and id = ?", tenantId, id);
    }
}
