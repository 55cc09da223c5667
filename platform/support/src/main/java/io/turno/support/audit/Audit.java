package io.turno.support.audit;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.support.access.Actor;
import io.turno.support.outbox.Outbox;
import io.turno.support.outbox.OutboxRow;
import org.jdbi.v3.core.Handle;

/** Leaves an entry for the audit log in the transaction of the change, so that neither exists without the other. */
@Singleton
public class Audit {
    private final Outbox outbox;

    public Audit(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * @param action a verb in the past, e.g. {@code appointment.booked}; its first word names the kind of entity
     * @param branchId null where it concerns no branch
     * @param details structured, without personal data
     */
    public void record(
            Handle handle,
            UUID tenantId,
            Actor actor,
            String action,
            Object entityId,
            UUID branchId,
            Map<String, String> details) {
        outbox.append(
                handle, Topic.AUDIT, tenantId, tenantId, entityId, entry(actor, action, entityId, branchId, details));
    }

    /** For a feature whose own statement writes the outbox. */
    public OutboxRow row(
            UUID tenantId, Actor actor, String action, Object entityId, UUID branchId, Map<String, String> details) {
        return outbox.row(Topic.AUDIT, tenantId, tenantId, entityId, entry(actor, action, entityId, branchId, details));
    }

    private static AuditEntry entry(
            Actor actor, String action, Object entityId, UUID branchId, Map<String, String> details) {
        String entityType = action.substring(0, action.indexOf('.'));
        return new AuditEntry(actor.type(), actor.id(), action, entityType, entityId.toString(), branchId, details);
    }
}
