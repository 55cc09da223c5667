package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.capacity.Demand;
import io.turno.booking.grid.BookingWindow;
import io.turno.booking.grid.SlotGrid;
import io.turno.booking.tier.Terms;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.problem.Refused;

/** Decides whether the plan allows a visit; whether there is room for it, the ledger decides. */
@Singleton
class PlanVisit {
    private final Clock clock;

    PlanVisit(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param byStaff staff need no notice
     * @throws Refused naming the rule that says no
     */
    Visit at(BranchPlan plan, Wish wish, boolean byStaff) {
        Demand demand = Demand.of(plan, wish.serviceIds(), wish.partySize());
        ServicePlan first = demand.services().getFirst();
        mustBeOffered(plan, demand, wish.start(), byStaff);
        AppointmentPolicy policy = first.policy();
        return new Visit(
                plan.tenantId(),
                plan.branchId(),
                wish.serviceIds(),
                wish.start(),
                wish.start().plus(demand.duration()),
                wish.start().minus(policy.conversionLead()),
                Terms.of(demand.services()),
                wish.partySize(),
                plan.version(),
                demand.from(wish.start()));
    }

    /** Whether a customer would be refused for too little notice: staff may book it all the same, and say why. */
    boolean isShortNotice(BranchPlan plan, Wish wish) {
        ServicePlan first =
                Demand.of(plan, wish.serviceIds(), wish.partySize()).services().getFirst();
        return BookingWindow.of(plan, first.policy(), clock.instant(), false).verdict(wish.start())
                == BookingWindow.Verdict.NOTICE_TOO_SHORT;
    }

    private void mustBeOffered(BranchPlan plan, Demand demand, Instant start, boolean byStaff) {
        ServicePlan first = demand.services().getFirst();
        LocalDate day = start.atZone(plan.timeZone()).toLocalDate();
        if (!SlotGrid.starts(plan, demand.duration(), first.slotMinutes(), day).contains(start)) {
            throw new Refused(BookingRefusal.CLOSED);
        }
        switch (BookingWindow.of(plan, first.policy(), clock.instant(), byStaff).verdict(start)) {
            case OK -> {}
            case NOTICE_TOO_SHORT -> throw new Refused(BookingRefusal.NOTICE_TOO_SHORT);
            case BEYOND_HORIZON -> throw new Refused(BookingRefusal.BEYOND_HORIZON);
        }
    }
}
