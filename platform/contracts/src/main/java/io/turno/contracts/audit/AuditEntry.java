package io.turno.contracts.audit;

import java.util.Map;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * Who did what to which thing; topic {@code turno.audit}, key tenant id. When and by which service is in the event's
 * attributes.
 *
 * @param actorType staff, customer, guest, partner, system
 * @param actorId the subject of the token, or the name of the job
 * @param action a verb in the past, e.g. {@code appointment.booked}
 * @param entityType e.g. {@code appointment}
 * @param branchId null where it concerns no branch
 * @param details structured, without personal data
 */
@EventType("turno.audit.entry.v1")
public record AuditEntry(
        String actorType,
        String actorId,
        String action,
        String entityType,
        String entityId,
        @MayBeAbsent UUID branchId,
        Map<String, String> details)
        implements EventData {
    public AuditEntry {
        details = Map.copyOf(details);
    }
}
