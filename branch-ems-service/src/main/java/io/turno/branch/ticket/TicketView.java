package io.turno.branch.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.branch.ticket.CallForecast.ExpectedCallView;
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
 * @param expectedCall when it will be called; only while it waits, absent where nobody can say
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
        ExpectedCallView expectedCall) {

    public static TicketView of(Ticket ticket, String feedbackToken) {
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
                null);
    }

    /** The same, with what to expect while it waits. */
    public static TicketView foretold(Ticket ticket, CallForecast forecast) {
        TicketView view = of(ticket);
        return forecast.expected(ticket.id())
                .filter(_ -> ticket.status() == TicketStatus.WAITING)
                .map(view::expecting)
                .orElse(view);
    }

    private TicketView expecting(ExpectedCallView call) {
        return new TicketView(
                id,
                number,
                status,
                serviceId,
                appointmentId,
                appointmentCode,
                customerName,
                bookedAt,
                issuedAt,
                arrivedAt,
                counterId,
                counterName,
                priority,
                revision,
                rule,
                beaten,
                feedbackToken,
                call);
    }

    public static TicketView of(Ticket ticket) {
        return of(ticket, null);
    }
}
