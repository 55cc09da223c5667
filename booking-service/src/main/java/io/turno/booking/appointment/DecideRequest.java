package io.turno.booking.appointment;

import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.booking.appointment.WriteDecision.Decided;

/** Staff say yes or no to what a customer asked for. */
@Singleton
public class DecideRequest {
    private final WriteDecision decisions;

    DecideRequest(WriteDecision decisions) {
        this.decisions = decisions;
    }

    AppointmentView approve(Asked asked) {
        return decisions.write(
                asked,
                "approve",
                Map.of(),
                (_, appointment, now) -> new Decided(appointment.approve(now), "appointment.approved", Map.of()));
    }

    /** @param reason a word of the organisation's list */
    AppointmentView decline(Asked asked, String reason) {
        return decisions.write(
                asked,
                "decline",
                Map.of("reason", reason),
                (_, appointment, now) -> new Decided(
                        appointment.decline(reason, now), "appointment.declined", Map.of("reason", reason)));
    }
}
