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
import java.util.UUID;

import io.turno.booking.capacity.Caps;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Wanted;
import io.turno.booking.grid.SlotGrid;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;

/**
 * Which appointments a plan has no place for. Nothing happens to them: what is booked stays booked until somebody moves it.
 *
 * <p>Where more is booked than a pool has, those that were booked last are named, as many as it takes; the places of what is
 * stranded anyhow count as free by then. Pools are those of services and their public quotas, of the branch as a whole, of
 * staff and of counters, each as the plan has it on that date. A pure rule.
 */
@PureRule
final class Impact {
    private static final Comparator<Placed> NEWEST_FIRST = Comparator.comparing(
                    (Placed one) -> one.appointment().bookedAt())
            .thenComparing(one -> one.appointment().id())
            .reversed();
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

    /** @param counts what it takes of the pools that it may be too much for */
    private record Placed(Booked appointment, List<Piece> counts) {}

    /**
     * @param booked everything that is still to come
     * @param uses the ledger, at least of the days of that
     * @return in order of start
     */
    static List<Stranded> stranded(BranchPlan plan, List<Booked> booked, List<PoolUse> uses, Instant now) {
        var impact = new Impact(plan);
        var overload = new Overload(new Caps(plan), uses);
        var stranded = new ArrayList<Stranded>();
        var placed = new ArrayList<Placed>();
        for (Booked one : booked) {
            Optional<Why> why = impact.why(one);
            if (why.isPresent()) {
                stranded.add(new Stranded(one, why.get()));
                overload.giveUp(one.takes());
            } else {
                placed.add(new Placed(one, impact.counts(one, now)));
            }
        }
        stranded.addAll(beyond(placed, overload));
        return stranded.stream().sorted(BY_START).toList();
    }

    private static List<Stranded> beyond(List<Placed> placed, Overload overload) {
        var stranded = new ArrayList<Stranded>();
        for (Placed one : placed.stream().sorted(NEWEST_FIRST).toList()) {
            if (overload.isOver(one.counts())) {
                stranded.add(new Stranded(one.appointment(), Why.OVER_CAPACITY));
                overload.giveUp(one.appointment().takes());
            }
        }
        return stranded;
    }

    /** Of a public quota that is released by now, nobody has too much. */
    private List<Piece> counts(Booked one, Instant now) {
        Demand demand = Demand.of(plan, new Wanted(one.serviceIds(), 1, null, false));
        if (!demand.isOpenToAsker(one.start(), now)) {
            return one.takes();
        }
        List<UUID> quotas = one.serviceIds().stream().map(Caps::publicPool).toList();
        return one.takes().stream()
                .filter(piece -> !quotas.contains(piece.poolId()))
                .toList();
    }

    private Optional<Why> why(Booked one) {
        boolean offered = one.serviceIds().stream()
                .allMatch(id -> plan.service(id).filter(ServicePlan::bookable).isPresent());
        if (!offered) {
            return Optional.of(Why.SERVICE_WITHDRAWN);
        }
        return isOpen(one) ? Serving.against(plan, one) : Optional.of(Why.OUTSIDE_HOURS);
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
