package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.turno.branch.ticket.Ticket;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.ticket.TicketFacts;

/**
 * Somebody who waits.
 *
 * @param priority 1 (first) to 3
 * @param since when a walk-in came; for an appointment the time it is ranked by: as booked, or the arrival of somebody who
 *     came after the grace
 * @param present known to be there
 */
public record Candidate(
        UUID ticketId, String number, boolean appointment, int priority, Instant since, boolean present) {

    static Candidate of(Ticket ticket, AppointmentPolicy policy) {
        TicketFacts facts = ticket.facts();
        boolean appointment = ticket.bookedAt() != null;
        Instant since = appointment ? rankedBy(ticket.bookedAt(), facts.arrivedAt(), policy.grace()) : facts.issuedAt();
        return new Candidate(
                facts.id(), facts.number(), appointment, facts.priority(), since, facts.arrivedAt() != null);
    }

    private static Instant rankedBy(Instant bookedAt, Instant arrivedAt, Duration grace) {
        boolean late = arrivedAt != null && arrivedAt.isAfter(bookedAt.plus(grace));
        return late ? arrivedAt : bookedAt;
    }
}
