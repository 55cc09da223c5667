package io.turno.booking.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.WeeklyWindow;

/** When a branch is open on one local date. An exception of that date replaces its weekly hours. */
final class OpeningHours {
    private OpeningHours() {}

    /** As they are written, in order of opening; windows that the change of clocks swallows whole are left out. */
    static List<Span> windows(BranchPlan plan, LocalDate date) {
        return localWindows(plan, date).stream()
                .map(window -> span(window, date, plan.timeZone()))
                .filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                .toList();
    }

    /** With overlapping and touching windows joined. */
    static List<Span> joined(List<Span> windows) {
        var joined = new ArrayList<Span>();
        for (Span window : windows) {
            if (!joined.isEmpty() && joined.getLast().touches(window)) {
                joined.add(joined.removeLast().joined(window));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }

    private static List<OpeningWindow> localWindows(BranchPlan plan, LocalDate date) {
        return plan.exceptions().stream()
                .filter(exception -> exception.date().equals(date))
                .findFirst()
                .map(DateException::windows)
                .orElseGet(() -> plan.hours().stream()
                        .filter(window -> window.day() == date.getDayOfWeek())
                        .map(WeeklyWindow::window)
                        .toList());
    }

    private static Span span(OpeningWindow window, LocalDate date, ZoneId zone) {
        Instant midnight = date.plusDays(1).atStartOfDay(zone).toInstant();
        Instant closes = closes(date, window.to(), zone);
        // Where clocks skip the last hour of a day, a later closing is on the next day, which has hours of its own.
        return new Span(opens(date, window.from(), zone), closes.isAfter(midnight) ? midnight : closes);
    }

    /** A time that the change of clocks skips is as much later; of one that comes twice, the first. */
    private static Instant opens(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    /** As {@link #opens}, but of a time that comes twice, the second: the branch is open in between. */
    private static Instant closes(LocalDate date, LocalTime time, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        var transition = rules.getTransition(date.atTime(time));
        boolean twice = transition != null && transition.isOverlap();
        return twice ? date.atTime(time).toInstant(transition.getOffsetAfter()) : opens(date, time, zone);
    }
}
