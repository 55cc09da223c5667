package io.turno.branch.ticket;

import java.time.Instant;
import java.util.Map;

import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.support.access.Actor;

/**
 * One decided change of one ticket, with all that follows from it.
 *
 * @param action for the audit log, e.g. {@code ticket.called}
 * @param details for the audit log, without personal data
 * @param ticketedFor the due time of the appointment that it is given out for; null for every later change
 */
public record TicketChange(
        Ticket ticket,
        TicketEvent event,
        Actor actor,
        String action,
        Map<String, String> details,
        Instant ticketedFor) {

    /** Of a ticket that is known, or of a walk-in's. */
    public static TicketChange of(
            Ticket ticket, TicketEvent event, Actor actor, String action, Map<String, String> details) {
        return new TicketChange(ticket, event, actor, action, details, null);
    }

    /** It goes back instead of on. */
    boolean isUndone() {
        return event instanceof TicketUndone;
    }
}
