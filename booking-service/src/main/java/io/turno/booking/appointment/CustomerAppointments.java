package io.turno.booking.appointment;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The appointments of one customer, in the database. */
@Singleton
class CustomerAppointments {
    private static final String OPEN = """
            select to_jsonb(a)::text from appointment a
            where tenant_id = :tenantId and customer_id = :customerId and status in ('PENDING', 'BOOKED', 'CONVERTED')
            order by id
            for update
            """;
    private static final String HISTORY = """
            select to_jsonb(a)::text from appointment a
            where tenant_id = :tenantId and customer_id = :customerId and branch_id = any(:branches)
                and (start_at, id) < (:start, :id)
            order by start_at desc, id desc
            limit :limit
            """;
    private static final String HAND_OVER = """
            update appointment set customer_id = ? where tenant_id = ? and customer_id = ?
            """;

    /** For a change: nobody else changes them until the transaction ends. */
    List<Appointment> lockOpen(Handle handle, UUID tenantId, UUID customerId) {
        return appointments(handle.createQuery(OPEN).bind("tenantId", tenantId).bind("customerId", customerId));
    }

    /** The latest first. */
    List<Appointment> history(Handle handle, Customer customer, List<UUID> branches, Cursor after, int limit) {
        return appointments(handle.createQuery(HISTORY)
                .bind("tenantId", customer.tenantId())
                .bind("customerId", customer.id())
                .bind("branches", branches.toArray(UUID[]::new))
                .bind("start", after.start())
                .bind("id", after.id())
                .bind("limit", limit));
    }

    /** Those of the past: nobody else has to hear of it. */
    void handOver(Handle handle, UUID from, Customer survivor) {
        handle.execute(HAND_OVER, survivor.id(), survivor.tenantId(), from);
    }

    private static List<Appointment> appointments(Query query) {
        return query.mapTo(String.class)
                .map(json -> JsonRows.read(json, Appointment.class))
                .list();
    }
}
