package io.turno.booking.impact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.turno.booking.capacity.Demand;
import io.turno.booking.grid.SlotGrid;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;

/**
 * Which appointments a plan has no place for. Nothing happens to them: what is booked stays booked until somebody moves it.
 *
 * <p>Where more is booked than a pool has, those that were booked last are named, as many as it takes; the places of what is
 * stranded anyhow count as free by then. Only services and the branch as a whole are looked at. A pure rule.
 */
@PureRule
final class Impact {
    private static final Comparator<Booked> NEWEST_FIRST =
            Comparator.comparing(Booked::bookedAt).thenComparing(Booked::id).reversed();
    private static final Comparator<Stranded> BY_START = Comparator.comparing(
                    (Stranded one) -> one.appointment().start())
            .thenComparing(one -> one.appointment().id());

    /** Start and length may be anything that was once allowed, whatever the grid is by now. */
    private static final int EVERY_MINUTE = 1;

    private final BranchPlan plan;
    private final Map<Question, Set<Instant>> open = new HashMap<>();

    private record Question(LocalDate day, Duration duration) {}

    private Impact(BranchPlan plan) {
        this.plan = plan;
    }

    /** An appointment without a place. */
    record Stranded(Booked appointment, Why why) {}

    /**
     * @param booked everything that is still to come
     * @param uses the ledger, at least of the days of that
     * @return in order of start
     */
    static List<Stranded> stranded(BranchPlan plan, List<Booked> booked, List<PoolUse> uses) {
        var impact = new Impact(plan);
        var overload = new Overload(uses);
        var stranded = new ArrayList<Stranded>();
        var placed = new ArrayList<Booked>();
        for (Booked one : booked) {
            Optional<Why> why = impact.why(one);
            if (why.isPresent()) {
                stranded.add(new Stranded(one, why.get()));
                overload.giveUp(one.takes());
            } else {
                placed.add(one);
                overload.allow(Demand.of(plan, one.serviceIds(), 1).from(one.start()));
            }
        }
        stranded.addAll(beyond(placed, overload));
        return stranded.stream().sorted(BY_START).toList();
    }

    private static List<Stranded> beyond(List<Booked> placed, Overload overload) {
        var stranded = new ArrayList<Stranded>();
        for (Booked one : placed.stream().sorted(NEWEST_FIRST).toList()) {
            if (overload.isOver(one.takes())) {
                stranded.add(new Stranded(one, Why.OVER_CAPACITY));
                overload.giveUp(one.takes());
            }
        }
        return stranded;
    }

    private Optional<Why> why(Booked one) {
        boolean offered = one.serviceIds().stream()
                .allMatch(id -> plan.service(id).filter(ServicePlan::bookable).isPresent());
        if (!offered) {
            return Optional.of(Why.SERVICE_WITHDRAWN);
        }
        return isOpen(one) ? Optional.empty() : Optional.of(Why.OUTSIDE_HOURS);
    }

    private boolean isOpen(Booked one) {
        var question = new Question(
                one.start().atZone(plan.timeZone()).toLocalDate(), Duration.between(one.start(), one.end()));
        return open.computeIfAbsent(
                        question,
                        asked -> new HashSet<>(SlotGrid.starts(plan, asked.duration(), EVERY_MINUTE, asked.day())))
                .contains(one.start());
    }
}
