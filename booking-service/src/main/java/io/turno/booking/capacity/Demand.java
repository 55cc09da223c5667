package io.turno.booking.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.turno.booking.BookingRefusal;
import io.turno.booking.grid.Ticks;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * What a visit to a branch takes: of each service's pool while that service lasts, of the branch's pool the whole time,
 * buffers included. Availability and booking both ask here, so they can't disagree.
 */
@PureRule
public record Demand(BranchPlan plan, List<ServicePlan> services, int partySize) {

    /** @throws Refused where the branch doesn't offer that */
    public static Demand of(BranchPlan plan, List<UUID> serviceIds, int partySize) {
        List<ServicePlan> services =
                serviceIds.stream().map(id -> bookable(plan, id)).toList();
        int most = services.stream()
                .mapToInt(service -> service.policy().maxPartySize())
                .min()
                .orElseThrow(() -> Refused.invalid(new FieldError("/serviceIds", "name at least one service")));
        if (partySize > most) {
            throw new Refused(BookingRefusal.PARTY_TOO_LARGE, "At most %d.".formatted(most)).with("most", most);
        }
        return new Demand(plan, services, partySize);
    }

    private static ServicePlan bookable(BranchPlan plan, UUID serviceId) {
        return plan.service(serviceId)
                .filter(ServicePlan::bookable)
                .orElseThrow(() -> new Refused(BookingRefusal.NOT_BOOKABLE));
    }

    /** All services, one after the other, without buffers. */
    public Duration duration() {
        return Duration.ofMinutes(
                services.stream().mapToLong(ServicePlan::durationMinutes).sum());
    }

    /** For a visit that starts then. */
    public List<Piece> from(Instant start) {
        var pieces = new ArrayList<Piece>();
        Instant begins = start;
        for (ServicePlan service : services) {
            Instant ends = begins.plus(Duration.ofMinutes(service.durationMinutes()));
            add(pieces, service.id(), service.capacity(), before(begins, service), after(ends, service));
            begins = ends;
        }
        Instant from = before(start, services.getFirst());
        add(pieces, plan.branchId(), plan.capacity(), from, after(begins, services.getLast()));
        return List.copyOf(pieces);
    }

    private void add(List<Piece> pieces, UUID poolId, int ceiling, Instant from, Instant to) {
        for (Ticks ticks : Ticks.of(plan.timeZone(), from, to)) {
            pieces.add(new Piece(
                    poolId,
                    ticks.day(),
                    ticks.first(),
                    ticks.last(),
                    partySize,
                    ceiling,
                    Ticks.inDay(plan.timeZone(), ticks.day()),
                    plan.version()));
        }
    }

    private static Instant before(Instant start, ServicePlan service) {
        return start.minus(Duration.ofMinutes(service.bufferBeforeMinutes()));
    }

    private static Instant after(Instant end, ServicePlan service) {
        return end.plus(Duration.ofMinutes(service.bufferAfterMinutes()));
    }
}
