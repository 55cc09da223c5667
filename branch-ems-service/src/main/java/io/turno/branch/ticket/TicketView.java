package io.turno.branch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.branch.ticket.CallForecast.ExpectedCallView;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;

/**
 * A ticket, for the branch's staff.
 *
 * @param appointmentCode what the customer shows; absent for a walk-in
 * @param customerName as the operator greets the person
 * @param bookedAt start of the appointment
 * @param counterName as shown to people
 * @param since when its status began
 * @param rule why it was called before the others, e.g. {@code appointment-due}; absent while it was not
 * @param beaten numbers of the tickets that it was called before, best first
 * @param serviceIds all services of a combined visit, in order; absent for a walk-in
 * @param verification how far the identity was checked at booking; absent for a walk-in
 * @param answers to the questions whose answers operators see
 * @param leg 1 for the first service of the visit, one more with every transfer
 * @param notBefore the visitor asked for time until then
 * @param feedbackToken lets the visitor rate the visit, once; only when it is over
 * @param expectedCall when it will be called; only while it waits, absent where nobody can say
 * @param visitorToken lets the visitor follow, leave and rate the visit; only when the ticket is given out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TicketView(
        UUID id,
        String number,
        TicketStatus status,
        Instant since,
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
        List<UUID> serviceIds,
        Verification verification,
        Map<String, String> answers,
        int partySize,
        int leg,
        UUID reservedCounterId,
        String reservedOperator,
        Instant notBefore,
        ExpectedCallView expectedCall,
        String visitorToken) {

    public static TicketView of(Ticket ticket, String feedbackToken) {
        return of(ticket, feedbackToken, null, null);
    }

    /** With what to expect while it waits. */
    public static TicketView foretold(Ticket ticket, CallForecast forecast) {
        ExpectedCallView expected = ticket.status() == TicketStatus.WAITING
                ? forecast.expected(ticket.id()).orElse(null)
                : null;
        return of(ticket, null, expected, null);
    }

    /** As it is given out. */
    public static TicketView given(Ticket ticket, String visitorToken) {
        return of(ticket, null, null, visitorToken);
    }

    private static TicketView of(Ticket ticket, String feedbackToken, ExpectedCallView expected, String visitorToken) {
        TicketFacts facts = ticket.facts();
        return new TicketView(
                facts.id(),
                facts.number(),
                facts.status(),
                ticket.since(),
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
                ticket.serviceIds().isEmpty() ? null : ticket.serviceIds(),
                ticket.verification(),
                ticket.answers(),
                ticket.partySize(),
                facts.leg(),
                ticket.reservedCounterId(),
                ticket.reservedOperator(),
                ticket.notBefore(),
                expected,
                visitorToken);
    }

    public static TicketView of(Ticket ticket) {
        return of(ticket, null);
    }
}
