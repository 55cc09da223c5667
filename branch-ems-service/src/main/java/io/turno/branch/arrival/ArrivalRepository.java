package io.turno.branch.arrival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.appointment.ExpectedAppointmentRepository;
import io.turno.contracts.ticket.TicketStatus;
import org.jdbi.v3.core.Handle;

/** Expected people in the database, as they are looked up at the door. */
@Singleton
class ArrivalRepository {
    /** Rather one whose visit is still to come, and of those the one nearest to now. */
    private static final String NEAREST = """
            select to_jsonb(e)::text from expected_appointment e
            where e.tenant_id = :tenantId and e.status in ('BOOKED', 'CONVERTED', 'NO_SHOW') and %s
            order by
                e.status = 'NO_SHOW'
                or exists (
                    select from ticket t
                    where t.tenant_id = e.tenant_id and t.appointment_id = e.id
                        and t.status in ('DONE', 'LEFT', 'NO_SHOW')),
                abs(extract(epoch from e.start_at - :now))
            limit 1
            for update of e
            """;

    private static final String OF_DAY = """
            select e.id as appointment_id, e.code, e.customer_name, e.service_id, e.start_at, e.priority,
                t.id as ticket_id, t.number, t.status as ticket_status, t.arrived_at
            from expected_appointment e
            left join ticket t
                on t.tenant_id = e.tenant_id and t.appointment_id = e.id and t.status <> 'WITHDRAWN'
            where e.tenant_id = :tenantId and e.start_at >= :from and e.start_at < :to
                and e.status in ('BOOKED', 'CONVERTED', 'FULFILLED', 'NO_SHOW')
                and (starts_with(lower(e.code), :search)
                    or strpos(' ' || lower(coalesce(e.customer_name, '')), ' ' || :search) > 0)
            order by e.start_at, e.id
            """;

    /**
     * Somebody who is expected on one day.
     *
     * @param ticketId null while there is none, as are the next three
     */
    public record Expected(
            UUID appointmentId,
            String code,
            String customerName,
            UUID serviceId,
            Instant startAt,
            int priority,
            UUID ticketId,
            String number,
            TicketStatus ticketStatus,
            Instant arrivedAt) {}

    /** Whom this proves; nobody else changes it until the transaction ends. */
    Optional<ExpectedAppointment> lock(Handle handle, UUID tenantId, Proof proof, Instant now) {
        return handle.createQuery(NEAREST.formatted(String.join(" and ", conditions(proof))))
                .bind("tenantId", tenantId)
                .bind("now", now)
                .bindMethods(proof)
                .mapTo(String.class)
                .findOne()
                .map(ExpectedAppointmentRepository::read);
    }

    /** Only what was given becomes a condition, so that its index serves. */
    private static List<String> conditions(Proof proof) {
        var conditions = new ArrayList<String>();
        if (proof.appointmentId() != null) {
            conditions.add("e.id = :appointmentId");
        }
        if (proof.code() != null) {
            conditions.add("e.code = :code");
        }
        if (proof.phoneMark() != null) {
            conditions.add("e.phone_mark = :phoneMark");
        }
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("Nothing was proved");
        }
        return conditions;
    }

    /** @param search start of the code, or of a word of the name; empty for everybody */
    List<Expected> between(Handle handle, UUID tenantId, Instant from, Instant to, String search) {
        return handle.createQuery(OF_DAY)
                .bind("tenantId", tenantId)
                .bind("from", from)
                .bind("to", to)
                .bind("search", search.strip().toLowerCase(Locale.ROOT))
                .mapTo(Expected.class)
                .list();
    }
}
