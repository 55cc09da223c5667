package io.turno.branch.visitor;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.branch.ticket.CallForecast.ExpectedCallView;
import io.turno.contracts.ticket.TicketStatus;

/**
 * A ticket, for whoever holds it.
 *
 * @param ahead how many will be called before; absent where nobody can tell, or it doesn't matter any more
 * @param arrived known to be there
 * @param expectedCall when the call is expected; absent where nobody can tell, or it doesn't matter any more
 * @param counterName where to go now; absent while waiting
 * @param wayFinding how to get to where the person is called, or will be; absent where nobody wrote that
 * @param token to follow, leave and rate the visit; only when the ticket is given out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VisitView(
        UUID ticketId,
        String number,
        TicketStatus status,
        UUID serviceId,
        String serviceName,
        Instant issuedAt,
        boolean arrived,
        Integer ahead,
        ExpectedCallView expectedCall,
        String counterName,
        String wayFinding,
        String token) {}
