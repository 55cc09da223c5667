package io.turno.branch.appointment;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.appointment.BranchAppointment;

/**
 * What the centre says of one appointment.
 *
 * @param decidedAt when it came to say so
 */
public record CentreDecision(UUID tenantId, BranchAppointment appointment, Instant decidedAt) {
    public UUID appointmentId() {
        return appointment.appointment().id();
    }

    public long revision() {
        return appointment.appointment().revision();
    }
}
