package io.turno.branch.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Verification;

/**
 * A row of the table.
 *
 * @param convertsAt when it is due to become a ticket
 * @param convertRequestedAt when somebody asked for the ticket before that; null if nobody did
 * @param ticketedFor the {@code convertsAt} that a ticket was given out for; null while there is none
 * @param serviceIds all of the visit, in order
 * @param answers to the questions whose answers operators see
 * @param nameOnScreens whether the person agreed to be named on screens that everybody reads
 */
public record ExpectedAppointment(
        UUID tenantId,
        UUID id,
        UUID branchId,
        long revision,
        String code,
        UUID serviceId,
        Instant startAt,
        Instant endAt,
        Instant convertsAt,
        AppointmentStatus status,
        String customerName,
        int priority,
        Instant convertRequestedAt,
        Instant ticketedFor,
        List<UUID> serviceIds,
        int partySize,
        Verification verification,
        Map<String, String> answers,
        boolean nameOnScreens) {

    /** A ticket may be given out for it. */
    public boolean isOpen() {
        return status == AppointmentStatus.BOOKED && ticketedFor == null;
    }
}
