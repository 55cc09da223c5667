package io.turno.branch.calling;

import java.time.Instant;
import java.util.UUID;

import io.turno.branch.ticket.ArrivalWindow;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.Presence;
import io.turno.contracts.ticket.TicketFacts;

/**
 * Somebody who waits.
 *
 * @param priority 1 (first) to 3
 * @param since when a walk-in came; for an appointment the time it is ranked by: as booked, or the arrival of somebody who
 *     came after the grace
 * @param present known to be there
 * @param presence whether the service calls somebody who is not known to be there
 * @param calledAt the latest call, which led to nothing; null while there was none
 */
@PureRule
public record Candidate(
        UUID ticketId,
        String number,
        boolean appointment,
        int priority,
        Instant since,
        boolean present,
        Presence presence,
        Instant calledAt) {

    public static Candidate of(Ticket ticket, AppointmentPolicy policy, Instant now) {
        TicketFacts facts = ticket.facts();
        boolean appointment = ticket.bookedAt() != null;
        Instant since = appointment
                ? new ArrivalWindow(ticket.bookedAt(), policy).rankedBy(facts.arrivedAt(), now)
                : facts.issuedAt();
        return new Candidate(
                facts.id(),
                facts.number(),
                appointment,
                facts.priority(),
                since,
                facts.arrivedAt() != null,
                policy.presence(),
                ticket.calledAt());
    }

    /** May be called at all, where the call before the last {@code cool} would have come too soon again. */
    boolean isCallable(Instant cool) {
        boolean rested = calledAt == null || !calledAt.isAfter(cool);
        return rested && (present || presence != Presence.REQUIRED);
    }

    /** Comes after those of the same priority who are there. */
    boolean standsBack() {
        return !present && presence == Presence.PREFERRED;
    }
}
