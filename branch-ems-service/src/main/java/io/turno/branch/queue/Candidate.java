package io.turno.branch.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.turno.branch.ticket.ArrivalWindow;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.Presence;
import io.turno.contracts.ticket.TicketFacts;

/**
 * Somebody who waits, as far as the order of calls asks.
 *
 * @param revision of the ticket that this was read from
 * @param priority 1 (first) to 3
 * @param since when a walk-in came; for an appointment the time it is ranked by: as booked, or the arrival of somebody who
 *     came after the grace; for somebody sent on to wait last, that moment
 * @param graceUntil from then on an absent person ranks as if coming just now; null where that is so at no time
 * @param present known to be there
 * @param presence whether the service calls somebody who is not known to be there
 * @param calledAt the latest call, which led to nothing; null while there was none
 */
@PureRule
public record Candidate(
        UUID ticketId,
        long revision,
        String number,
        UUID serviceId,
        boolean appointment,
        int priority,
        Instant since,
        Instant graceUntil,
        boolean present,
        Presence presence,
        Instant calledAt,
        Terms terms) {

    public static Candidate of(Ticket ticket, AppointmentPolicy policy, Terms terms) {
        TicketFacts facts = ticket.facts();
        Instant arrivedAt = facts.arrivedAt();
        Instant booked = ticket.bookedAt();
        boolean appointment = booked != null;
        return new Candidate(
                facts.id(),
                facts.revision(),
                facts.number(),
                facts.serviceId(),
                appointment,
                facts.priority(),
                since(ticket, policy),
                appointment && ticket.rankAt() == null ? booked.plus(policy.grace()) : null,
                arrivedAt != null,
                policy.presence(),
                ticket.calledAt(),
                terms);
    }

    private static Instant since(Ticket ticket, AppointmentPolicy policy) {
        Instant booked = ticket.bookedAt();
        if (ticket.rankAt() != null) {
            return ticket.rankAt();
        }
        if (booked == null) {
            return ticket.facts().issuedAt();
        }
        Instant arrivedAt = ticket.facts().arrivedAt();
        return arrivedAt == null ? booked : new ArrivalWindow(booked, policy).rankedBy(arrivedAt, arrivedAt);
    }

    /** The time that decides among those of the same priority. */
    public Instant rankedAt(Instant now) {
        return isLate(now) ? now : since;
    }

    /** Absent, and the grace is used up. */
    boolean isLate(Instant now) {
        return !present && graceUntil != null && now.isAfter(graceUntil);
    }

    /** May be called at all. */
    public boolean isCallable(Instant now, Duration coolDown) {
        Instant from = callableFrom(coolDown);
        return !isKeptBack() && (from == null || !from.isAfter(now));
    }

    /** From when on, as far as time decides; null where it does not. */
    public Instant callableFrom(Duration coolDown) {
        Instant rested = calledAt == null ? null : calledAt.plus(coolDown);
        Instant notBefore = terms.notBefore();
        boolean later = rested == null || notBefore != null && notBefore.isAfter(rested);
        return later ? notBefore : rested;
    }

    /** Not before the person has come. */
    public boolean isKeptBack() {
        return !present && presence == Presence.REQUIRED;
    }

    /** Comes after those of the same priority who are there. */
    public boolean standsBack() {
        return !present && presence == Presence.PREFERRED;
    }
}
