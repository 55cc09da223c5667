package io.turno.branch.arrival;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.branch.arrival.ArrivalRepository.Expected;
import io.turno.contracts.ticket.TicketStatus;

/**
 * Somebody with an appointment, for reception.
 *
 * @param customerName as the person is greeted
 * @param ticketNumber absent while there is no ticket, as are the id and the status
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArrivalView(
        UUID appointmentId,
        String code,
        String customerName,
        UUID serviceId,
        Instant start,
        int priority,
        State state,
        UUID ticketId,
        String ticketNumber,
        TicketStatus ticketStatus,
        Instant arrivedAt) {

    /** How far the person has come. */
    public enum State {
        /** There is no ticket yet. */
        EXPECTED,
        /** There is a ticket, and nobody has come for it. */
        TICKET,
        ARRIVED
    }

    static ArrivalView of(Expected expected) {
        State ticket = expected.arrivedAt() == null ? State.TICKET : State.ARRIVED;
        return new ArrivalView(
                expected.appointmentId(),
                expected.code(),
                expected.customerName(),
                expected.serviceId(),
                expected.startAt(),
                expected.priority(),
                expected.ticketId() == null ? State.EXPECTED : ticket,
                expected.ticketId(),
                expected.number(),
                expected.ticketStatus(),
                expected.arrivedAt());
    }
}
