package io.turno.branch.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DayWindow;

/** Whether the branch is open at a moment. */
@PureRule
public record Hours(BranchPlan plan) {

    public boolean areOpenAt(Instant now) {
        ZonedDateTime here = now.atZone(plan.timeZone());
        LocalTime time = here.toLocalTime();
        return plan.calendar().on(here.toLocalDate()).windows().stream().anyMatch(window -> isIn(window, time));
    }

    private static boolean isIn(DayWindow window, LocalTime time) {
        return isBetween(window.from(), window.to(), time)
                && window.breaks().stream().noneMatch(rest -> isBetween(rest.from(), rest.to(), time));
    }

    private static boolean isBetween(LocalTime from, LocalTime to, LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
