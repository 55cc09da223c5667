package io.turno.booking.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentStatus;
import org.jdbi.v3.core.Handle;

/** The appointments of one member of staff, in the database. */
@Singleton
class Assignments {
    /** By branch and time, which an index serves; row-level security keeps arrays away from indexes. */
    private static final String AT_BRANCH = """
            select id, branch_id, code, service_ids, start_at, end_at, customer_name, party_size, status, ics_sequence,
                   updated_at
            from appointment
            where tenant_id = :tenantId and branch_id = :branchId and start_at >= :from and start_at < :to
                and :staffId = any(staff_ids) and customer_id is not null
            order by start_at, id
            """;

    /** A row of the query. */
    public record Row(
            UUID id,
            UUID branchId,
            String code,
            UUID[] serviceIds,
            Instant startAt,
            Instant endAt,
            String customerName,
            int partySize,
            AppointmentStatus status,
            int icsSequence,
            Instant updatedAt) {
        private Assignment assignment() {
            return new Assignment(
                    id,
                    branchId,
                    code,
                    List.of(serviceIds),
                    startAt,
                    endAt,
                    customerName,
                    partySize,
                    status,
                    icsSequence,
                    updatedAt);
        }
    }

    /** Those that start at this branch from the one time on and before the other, in order of start. */
    List<Assignment> atBranch(Handle handle, Colleague colleague, UUID branchId, Instant from, Instant to) {
        return handle.createQuery(AT_BRANCH)
                .bind("tenantId", colleague.tenantId())
                .bind("branchId", branchId)
                .bind("staffId", colleague.id())
                .bind("from", from)
                .bind("to", to)
                .mapTo(Row.class)
                .map(Row::assignment)
                .list();
    }
}
