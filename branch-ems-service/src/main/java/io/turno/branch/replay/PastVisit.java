package io.turno.branch.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.PureRule;

/**
 * Somebody who was called on a past day.
 *
 * @param bookedAt start of the appointment; null for a walk-in
 * @param cameAt when the person was there
 * @param counterId where
 * @param calledAt the first call
 * @param keptSeconds how long the person, or waiting for the person, kept a counter
 */
@PureRule
public record PastVisit(
        UUID ticketId,
        String number,
        UUID serviceId,
        int priority,
        Instant bookedAt,
        Instant cameAt,
        UUID counterId,
        Instant calledAt,
        double keptSeconds) {

    boolean appointment() {
        return bookedAt != null;
    }

    Duration kept() {
        return Duration.ofMillis(Math.max(1, Math.round(keptSeconds * 1000)));
    }

    /** How long until this call; who came before the appointment's time does not wait until then. */
    Duration waitedUntil(Instant call) {
        Instant from = bookedAt != null && bookedAt.isAfter(cameAt) ? bookedAt : cameAt;
        return call.isBefore(from) ? Duration.ZERO : Duration.between(from, call);
    }
}
