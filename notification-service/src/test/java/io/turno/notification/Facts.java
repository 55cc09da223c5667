package io.turno.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;

/** An appointment as booking-service tells of it; each step gives the next revision. */
public record Facts(
        UUID id, UUID branchId, UUID customerId, Instant start, AppointmentStatus status, long revision, int sequence) {

    public static Facts booked(UUID customerId, Instant start) {
        return new Facts(UUID.randomUUID(), Meridian.LONDON, customerId, start, AppointmentStatus.BOOKED, 1, 0);
    }

    public Facts at(UUID branch) {
        return new Facts(id, branch, customerId, start, status, revision, sequence);
    }

    public Facts movedTo(Instant newStart) {
        return new Facts(id, branchId, customerId, newStart, status, revision + 1, sequence + 1);
    }

    /** Asked for, instead of booked. */
    public Facts waiting() {
        return new Facts(id, branchId, customerId, start, AppointmentStatus.PENDING, revision, sequence);
    }

    public Facts cancelled() {
        return new Facts(id, branchId, customerId, start, AppointmentStatus.CANCELLED, revision + 1, sequence + 1);
    }

    public Facts now(AppointmentStatus newStatus) {
        return new Facts(id, branchId, customerId, start, newStatus, revision + 1, sequence);
    }

    public AppointmentFacts toEvent() {
        return new AppointmentFacts(
                id,
                "AB1234",
                branchId,
                List.of(Meridian.ACCOUNT_OPENING),
                customerId,
                start,
                start.plus(Duration.ofMinutes(30)),
                start.minus(Duration.ofMinutes(10)),
                1,
                status,
                Channel.PORTAL,
                Verification.NONE,
                revision,
                sequence,
                1,
                "en");
    }
}
