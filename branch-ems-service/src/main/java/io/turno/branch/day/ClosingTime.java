package io.turno.branch.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DayWindow;
import io.turno.contracts.plan.OpeningCalendar;

/**
 * When a branch's days are over.
 *
 * @param after how long after the branch's last closing time of the day; where it does not open, after the day's last midnight
 */
@PureRule
record ClosingTime(OpeningCalendar calendar, ZoneId timeZone, Duration after) {

    static ClosingTime of(BranchPlan branch) {
        return new ClosingTime(
                branch.calendar(), branch.timeZone(), branch.queue().closesAfter());
    }

    Instant of(LocalDate day) {
        Optional<LocalTime> last =
                calendar.on(day).windows().stream().map(DayWindow::to).max(Comparator.naturalOrder());
        return last.map(time -> day.atTime(time).atZone(timeZone).toInstant())
                .orElseGet(() -> endOf(day))
                .plus(after);
    }

    boolean isOver(LocalDate day, Instant now) {
        return !now.isBefore(of(day));
    }

    /** The midnight at which the next day begins. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(timeZone).toInstant();
    }
}
