package io.turno.branch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;

/**
 * A ticket, for the branch's staff.
 *
 * @param appointmentCode what the customer shows; absent for a walk-in
 * @param customerName as the operator greets the person
 * @param bookedAt start of the appointment
 * @param counterName as shown to people
 * @param rule why it was called before the others, e.g. {@code appointment-due}; absent while it was not
 * @param beaten numbers of the tickets that it was called before, best first
 * @param feedbackToken lets the visitor rate the visit, once; only when it is over
 * @param visitorToken lets the visitor follow, leave and rate the visit; only when the ticket is given out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
        UUID id,
        String number,
        TicketStatus status,
        UUID serviceId,
        UUID appointmentId,
        String appointmentCode,
        String customerName,
        Instant bookedAt,
        Instant issuedAt,
        Instant arrivedAt,
        UUID counterId,
        String counterName,
        int priority,
        long revision,
        String rule,
        List<String> beaten,
        String feedbackToken,
        String visitorToken) {

    public static TicketView of(Ticket ticket, String feedbackToken) {
        return of(ticket, feedbackToken, null);
    }

    /** As it is given out. */
    public static TicketView given(Ticket ticket, String visitorToken) {
        return of(ticket, null, visitorToken);
    }

    private static TicketView of(Ticket ticket, String feedbackToken, String visitorToken) {
        TicketFacts facts = ticket.facts();
        return new TicketView(
                facts.id(),
                facts.number(),
                facts.status(),
                facts.serviceId(),
                facts.appointmentId(),
                facts.appointmentCode(),
                ticket.customerName(),
                ticket.bookedAt(),
                facts.issuedAt(),
                facts.arrivedAt(),
                facts.counterId(),
                facts.counterName(),
                facts.priority(),
                facts.revision(),
                ticket.rule(),
                ticket.rule() == null ? null : ticket.beaten(),
                feedbackToken,
                visitorToken);
    }

    public static TicketView of(Ticket ticket) {
        return of(ticket, null);
    }
}
