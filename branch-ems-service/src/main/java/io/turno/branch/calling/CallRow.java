package io.turno.branch.calling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.branch.calling.TicketCall.Beaten;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.ticket.TicketFacts;

/**
 * A call as a row of the table.
 *
 * @param revision of the ticket, as the call made it
 * @param day the local day of the call
 */
record CallRow(
        UUID tenantId,
        UUID branchId,
        UUID ticketId,
        long revision,
        LocalDate day,
        Instant calledAt,
        UUID counterId,
        String counterName,
        String operator,
        String profile,
        String rule,
        Map<String, Integer> turns,
        List<Beaten> beaten) {

    /** @param called after the call */
    static CallRow of(Ticket called, LocalDate day, TicketCall call) {
        TicketFacts facts = called.facts();
        return new CallRow(
                called.tenantId(),
                facts.branchId(),
                facts.id(),
                facts.revision(),
                day,
                call.calledAt(),
                facts.counterId(),
                call.counterName(),
                call.operator(),
                call.profile(),
                call.rule(),
                call.turns(),
                call.beaten());
    }
}
