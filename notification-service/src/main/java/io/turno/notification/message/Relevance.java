package io.turno.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;

/** Whether a message still makes sense. Asked right before each attempt, because it may have waited for days. */
@PureRule
public final class Relevance {
    /** Who is asked how it was any later has forgotten. */
    private static final Duration STILL_REMEMBERED = Duration.ofDays(1);

    private Relevance() {}

    /**
     * Why it makes no sense any more; empty where it does.
     *
     * @param sequence the calendar sequence that the message speaks of
     * @param appointment as it stands now
     */
    public static Optional<DropReason> whyNot(
            MessageKind kind, int sequence, Instant plannedFor, AppointmentFacts appointment, Instant now) {
        return switch (kind.purpose()) {
            case CANCELLATION, CODE -> Optional.empty();
            case FEEDBACK -> whyNoQuestion(plannedFor, now);
            case REQUEST -> whyNoNews(sequence, appointment, now).or(() -> whyNotPending(appointment));
            case CONFIRMATION, CHANGE -> whyNoNews(sequence, appointment, now);
            case REMINDER ->
                whyNoNews(sequence, appointment, now).or(() -> whyNoReminder(kind, plannedFor, appointment, now));
        };
    }

    private static Optional<DropReason> whyNoNews(int sequence, AppointmentFacts appointment, Instant now) {
        if (appointment.status() == AppointmentStatus.CANCELLED) {
            return Optional.of(DropReason.CANCELLED);
        }
        if (appointment.status().isFinal() || !now.isBefore(appointment.end())) {
            return Optional.of(DropReason.OVER);
        }
        if (appointment.icsSequence() != sequence) {
            return Optional.of(DropReason.SUPERSEDED);
        }
        return Optional.empty();
    }

    private static Optional<DropReason> whyNoQuestion(Instant plannedFor, Instant now) {
        return now.isAfter(plannedFor.plus(STILL_REMEMBERED)) ? Optional.of(DropReason.TOO_LATE) : Optional.empty();
    }

    /** What is decided by now, another message says. */
    private static Optional<DropReason> whyNotPending(AppointmentFacts appointment) {
        return appointment.status() == AppointmentStatus.PENDING
                ? Optional.empty()
                : Optional.of(DropReason.SUPERSEDED);
    }

    private static Optional<DropReason> whyNoReminder(
            MessageKind kind, Instant plannedFor, AppointmentFacts appointment, Instant now) {
        Instant latest = plannedFor.plus(kind.before().dividedBy(2));
        if (now.isAfter(latest) || !now.isBefore(appointment.start())) {
            return Optional.of(DropReason.TOO_LATE);
        }
        return Optional.empty();
    }
}
