package io.turno.hardware.branch;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.ticket.TicketStatus;

/**
 * A ticket that a display may show: waiting, called or being served.
 *
 * @param appointmentCode null for a walk-in
 * @param counterId null while it waits
 * @param counterName null while it waits
 * @param changedAt when it came to where it stands
 * @param serviceId null where it is not known
 * @param publicName what screens may call the person by; null where only the code may be shown
 * @param calledAt when it was last called or recalled; null before
 */
public record ShownTicket(
        UUID id,
        String number,
        String appointmentCode,
        UUID counterId,
        String counterName,
        TicketStatus status,
        int priority,
        Instant issuedAt,
        Instant changedAt,
        UUID serviceId,
        String publicName,
        Instant calledAt) {

    /** True while a counter is busy with it. */
    public boolean isAtCounter() {
        return status == TicketStatus.CALLED || status == TicketStatus.SERVING;
    }
}
