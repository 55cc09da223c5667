package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.booking.BookingRefusal;
import io.turno.booking.assignment.AssignVisit;
import io.turno.booking.assignment.AssignVisit.Unassigned;
import io.turno.booking.assignment.Assigned;
import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Takes;
import io.turno.booking.grid.BookingWindow;
import io.turno.booking.grid.SlotGrid;
import io.turno.booking.tier.Terms;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Decides whether the plan allows a visit, and who serves it; whether there is room for it, the ledger decides. */
@Singleton
class PlanVisit {
    private final AssignVisit assignVisit;
    private final Clock clock;

    PlanVisit(AssignVisit assignVisit, Clock clock) {
        this.assignVisit = assignVisit;
        this.clock = clock;
    }

    /**
     * @param byStaff staff need no notice, and have more than the public quota
     * @return a visit for which somebody may still have to be found
     * @throws Refused naming the rule that says no
     */
    Visit at(BranchPlan plan, Wish wish, boolean byStaff) {
        Demand demand = Demand.of(plan, wish.wanted(byStaff));
        Instant now = clock.instant();
        Takes takes = offered(plan, demand, wish.start(), now);
        AppointmentPolicy policy = demand.policy();
        return new Visit(
                plan.tenantId(),
                plan.branchId(),
                wish.serviceIds(),
                wish.staffId(),
                wish.start(),
                wish.start().plus(demand.duration()),
                wish.start().minus(policy.conversionLead()),
                Terms.of(demand.services()),
                wish.partySize(),
                plan.version(),
                demand.isOpenToAsker(wish.start(), now)
                        ? takes.pieces()
                        : Stream.concat(takes.pieces().stream(), takes.quota().stream())
                                .toList(),
                takes.choices(),
                Assigned.NOBODY);
    }

    /**
     * The same, with somebody to serve it where it takes somebody.
     *
     * @param givesBack what the same transaction gives back
     * @throws Refused as above, and {@link BookingRefusal#SLOT_TAKEN} where nobody is free
     */
    Visit at(Handle handle, BranchPlan plan, Wish wish, boolean byStaff, List<Piece> givesBack) {
        Visit visit = at(plan, wish, byStaff);
        var unassigned = new Unassigned(plan, visit.choices(), visit.partySize(), visit.takes(), givesBack);
        return visit.with(assignVisit.assign(handle, unassigned));
    }

    /** Whether a customer would be refused for too little notice: staff may book it all the same, and say why. */
    boolean isShortNotice(BranchPlan plan, Wish wish) {
        AppointmentPolicy policy = Demand.of(plan, wish.wanted(true)).policy();
        return BookingWindow.of(plan, policy, clock.instant(), false).verdict(wish.start())
                == BookingWindow.Verdict.NOTICE_TOO_SHORT;
    }

    private static Takes offered(BranchPlan plan, Demand demand, Instant start, Instant now) {
        LocalDate day = start.atZone(plan.timeZone()).toLocalDate();
        if (!SlotGrid.starts(plan, demand.duration(), demand.slotMinutes(), day).contains(start)) {
            throw new Refused(BookingRefusal.CLOSED);
        }
        Takes takes = demand.from(start).orElseThrow(() -> new Refused(BookingRefusal.CLOSED));
        var window =
                BookingWindow.of(plan, demand.policy(), now, demand.wanted().byStaff());
        return switch (window.verdict(start)) {
            case OK -> takes;
            case NOTICE_TOO_SHORT -> throw new Refused(BookingRefusal.NOTICE_TOO_SHORT);
            case BEYOND_HORIZON -> throw new Refused(BookingRefusal.BEYOND_HORIZON);
        };
    }
}
