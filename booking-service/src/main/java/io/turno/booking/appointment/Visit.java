package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.booking.assignment.Assigned;
import io.turno.booking.capacity.Choice;
import io.turno.booking.capacity.Piece;
import io.turno.booking.tier.Terms;

/**
 * When and where an appointment is, and what it takes; the plan allowed it.
 *
 * @param staffId who was asked for; null where anybody may serve
 * @param end without buffers
 * @param convertsAt when it becomes a ticket
 * @param terms what the customer may change later
 * @param planVersion the policy it was decided under
 * @param takes capacity, buffers included
 * @param choices of each, somebody has to be found who serves it; empty once that is done
 * @param assigned who serves it
 */
public record Visit(
        UUID tenantId,
        UUID branchId,
        List<UUID> serviceIds,
        UUID staffId,
        Instant start,
        Instant end,
        Instant convertsAt,
        Terms terms,
        int partySize,
        long planVersion,
        List<Piece> takes,
        List<Choice> choices,
        Assigned assigned) {

    /** Now that it is known who serves it. */
    Visit with(Assigned found) {
        return new Visit(
                tenantId,
                branchId,
                serviceIds,
                staffId,
                start,
                end,
                convertsAt,
                terms,
                partySize,
                planVersion,
                Stream.concat(takes.stream(), found.pieces().stream()).toList(),
                List.of(),
                found);
    }

    /** The same, under what was agreed before. */
    Visit under(Terms agreed) {
        return new Visit(
                tenantId,
                branchId,
                serviceIds,
                staffId,
                start,
                end,
                convertsAt,
                agreed,
                partySize,
                planVersion,
                takes,
                choices,
                assigned);
    }
}
