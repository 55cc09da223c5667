package io.turno.booking.impact;

import java.time.LocalDate;
import java.util.List;

import io.turno.booking.capacity.DayDemand;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Takes;
import io.turno.booking.capacity.Wanted;
import io.turno.booking.grid.SlotGrid;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;

/**
 * How much a plan offers on a day: for each service that can be booked, over all starts of the day, how many visits could
 * begin then if nothing were booked, with those who work then. Visits that overlap count each, so this compares two plans; it is no number of people.
 * A pure rule.
 */
@PureRule
final class StartableCapacity {
    private StartableCapacity() {}

    static int on(LocalDate day, BranchPlan plan) {
        return plan.services().stream()
                .filter(ServicePlan::bookable)
                .mapToInt(service -> ofService(day, plan, service))
                .sum();
    }

    private static int ofService(LocalDate day, BranchPlan plan, ServicePlan service) {
        Demand demand = Demand.of(plan, new Wanted(List.of(service.id()), 1, null, true));
        DayDemand onDay = demand.on(day);
        return SlotGrid.starts(plan, demand.duration(), service.slotMinutes(), day).stream()
                .mapToInt(start ->
                        onDay.from(start).map(StartableCapacity::atOnce).orElse(0))
                .sum();
    }

    private static int atOnce(Takes takes) {
        int ofChoices = takes.choices().stream()
                .mapToInt(choice -> choice.candidates().stream()
                        .mapToInt(candidate -> least(candidate.pieces()))
                        .sum())
                .min()
                .orElse(Integer.MAX_VALUE);
        return Math.min(least(takes.pieces()), ofChoices);
    }

    private static int least(List<Piece> pieces) {
        return pieces.stream().mapToInt(Piece::ceiling).min().orElse(0);
    }
}
