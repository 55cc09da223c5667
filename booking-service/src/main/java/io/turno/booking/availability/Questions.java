package io.turno.booking.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.availability.FindFreeStarts.Question;
import io.turno.booking.capacity.Wanted;
import io.turno.booking.plan.Plans;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** Turns what came in over HTTP into a question, with regard to who asks. */
@Singleton
public class Questions {
    private static final int MOST_DAYS = 62;

    private final Plans plans;
    private final Caller caller;

    Questions(Plans plans, Caller caller) {
        this.plans = plans;
        this.caller = caller;
    }

    /** @param staffId who is to serve; null where anybody may */
    public Question of(UUID branchId, List<UUID> serviceIds, int partySize, UUID staffId) {
        BranchPlan plan = plans.of(branchId);
        return new Question(plan, new Wanted(serviceIds, partySize, staffId, isStaffOf(plan)));
    }

    /** @throws Refused for a range that is upside down or longer than 62 days */
    public static LocalDate lastDay(LocalDate from, LocalDate to) {
        LocalDate last = to == null ? from : to;
        if (last.isBefore(from) || last.isAfter(from.plusDays(MOST_DAYS - 1L))) {
            throw Refused.invalid(new FieldError("to", "is from " + from + " to 61 days later"));
        }
        return last;
    }

    /** Staff need no notice, so they are shown more. */
    private boolean isStaffOf(BranchPlan plan) {
        return caller.isStaff() && !caller.is(Role.PARTNER) && caller.reaches(plan.branchId(), plan.countryCode());
    }
}
