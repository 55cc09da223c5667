package io.turno.notification.message;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentFacts;

/**
 * Something to say, before anybody thought about how.
 *
 * @param customerId null where the appointment has none
 * @param sequence the calendar sequence of the appointment that it speaks of
 * @param preference 0 for the customer's first channel, 1 for the one tried after that failed, …
 * @param plannedFor when it should go out
 */
public record NewMessage(
        UUID tenantId,
        UUID branchId,
        UUID appointmentId,
        UUID customerId,
        String kind,
        int sequence,
        int preference,
        Instant plannedFor) {

    public static NewMessage about(UUID tenantId, AppointmentFacts facts, MessageKind kind, Instant plannedFor) {
        return new NewMessage(
                tenantId,
                facts.branchId(),
                facts.id(),
                facts.customerId(),
                kind.name(),
                facts.icsSequence(),
                0,
                plannedFor);
    }

    /** The same thing, over the channel after the one that failed. */
    static NewMessage afterFailureOf(Message message) {
        return new NewMessage(
                message.tenantId(),
                message.branchId(),
                message.appointmentId(),
                message.customerId(),
                message.kindName(),
                message.sequence(),
                message.preference() + 1,
                message.plannedFor());
    }
}
