package io.turno.policy.branch;

import java.time.LocalDate;
import java.util.List;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.Refused;

/** Refuses opening hours that claim the same time twice. A pure rule. */
@PureRule
public final class CheckHours {
    private CheckHours() {}

    /** @throws Refused {@link PolicyRefusal#HOURS_OVERLAP}, with every pair of windows in {@code conflicts} */
    public static void mustNotOverlap(List<WeeklyWindow> hours, List<DateException> exceptions, LocalDate today) {
        List<HoursConflict> conflicts = HoursVerdict.conflicts(hours, exceptions, today);
        if (!conflicts.isEmpty()) {
            throw HoursConflict.refused(conflicts);
        }
    }
}
