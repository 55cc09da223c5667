package io.turno.notification.feedback;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.ticket.BranchHeartbeat;
import org.jdbi.v3.core.Handle;

/** What a link that asks how it was is made of: the ticket, and where phones reach its branch. */
@Singleton
class VisitRepository {
    private static final String SERVED = """
            insert into served_visit (appointment_id, tenant_id, ticket_id)
            select id, tenant_id, :ticketId from appointment where id = :appointmentId
            on conflict (appointment_id) do update set ticket_id = excluded.ticket_id
            """;
    private static final String ADDRESS = """
            insert into branch_address (branch_id, tenant_id, public_url) values (:branchId, :tenantId, :publicUrl)
            on conflict (branch_id) do update set public_url = excluded.public_url
            where branch_address.public_url <> excluded.public_url
            """;

    /** @return false where nobody knows the appointment, or any more */
    boolean served(Handle handle, UUID appointmentId, UUID ticketId) {
        return handle.createUpdate(SERVED)
                        .bind("appointmentId", appointmentId)
                        .bind("ticketId", ticketId)
                        .execute()
                == 1;
    }

    Optional<UUID> ticketOf(Handle handle, UUID appointmentId) {
        return handle.select("select ticket_id from served_visit where appointment_id = ?", appointmentId)
                .mapTo(UUID.class)
                .findOne();
    }

    /** Writes only what is new: heartbeats come every few seconds. */
    void keep(Handle handle, UUID tenantId, BranchHeartbeat heartbeat) {
        handle.createUpdate(ADDRESS)
                .bind("branchId", heartbeat.branchId())
                .bind("tenantId", tenantId)
                .bind("publicUrl", heartbeat.publicUrl().toString())
                .execute();
    }

    Optional<URI> addressOf(Handle handle, UUID branchId) {
        return handle.select("select public_url from branch_address where branch_id = ?", branchId)
                .mapTo(String.class)
                .findOne()
                .map(URI::create);
    }
}
