package io.turno.booking.impact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.turno.booking.impact.Impact.Stranded;
import io.turno.booking.impact.ImpactView.CapacityDayView;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.Database;

/** Says what a plan does to what is booked. Writes nothing. */
@Singleton
class FindImpact {
    private static final int DAYS = 60;

    private final Database database;
    private final BookedRepository booked;
    private final Plans plans;
    private final Clock clock;

    FindImpact(Database database, BookedRepository booked, Plans plans, Clock clock) {
        this.database = database;
        this.booked = booked;
        this.plans = plans;
        this.clock = clock;
    }

    ImpactView of(BranchPlan candidate) {
        return ImpactView.of(candidate.branchId(), stranded(candidate), capacity(candidate));
    }

    /** What this plan has no place for. */
    List<Stranded> stranded(BranchPlan plan) {
        Instant now = clock.instant();
        return database.inTenant(
                plan.tenantId(),
                handle -> Impact.stranded(
                        plan, booked.toCome(handle, plan, now), booked.uses(handle, plan, today(plan, now)), now));
    }

    private List<CapacityDayView> capacity(BranchPlan candidate) {
        Optional<BranchPlan> inForce = plans.find(candidate.branchId());
        LocalDate today = today(candidate, clock.instant());
        return today.datesUntil(today.plusDays(DAYS))
                .map(day -> new CapacityDayView(
                        day,
                        inForce.map(plan -> StartableCapacity.on(day, plan)).orElse(0),
                        StartableCapacity.on(day, candidate)))
                .toList();
    }

    private static LocalDate today(BranchPlan plan, Instant now) {
        return now.atZone(plan.timeZone()).toLocalDate();
    }
}
