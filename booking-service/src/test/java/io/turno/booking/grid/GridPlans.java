package io.turno.booking.grid;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.Holiday;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.WeeklyWindow;

/** Branches that differ by zone and hours only. */
final class GridPlans {
    private GridPlans() {}

    /** Open every day in these windows, written {@code 09:00-12:00}. */
    static BranchPlan open(String zone, String... windows) {
        return open(zone, List.of(), windows);
    }

    static BranchPlan open(String zone, List<DateException> exceptions, String... windows) {
        return open(zone, everyDay(windows), exceptions, List.of());
    }

    /** Each window of every day, without a break. */
    static List<WeeklyWindow> everyDay(String... windows) {
        return Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(windows).map(window -> weekly(day, window)))
                .toList();
    }

    /** Every day in this window, but for these breaks. */
    static List<WeeklyWindow> withBreaks(String window, String... breaks) {
        var pauses = Arrays.stream(breaks).map(GridPlans::window).toList();
        return everyDay(window).stream()
                .map(rule -> new WeeklyWindow(rule.day(), rule.from(), rule.to(), pauses, null))
                .toList();
    }

    static BranchPlan open(
            String zone, List<WeeklyWindow> hours, List<DateException> exceptions, List<Holiday> holidays) {
        var plan = new BranchPlan(
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                Map.of("en", "Somewhere"),
                "",
                "DE",
                ZoneId.of(zone),
                List.of("en"),
                1,
                hours,
                exceptions,
                List.of(),
                List.of(),
                List.of());
        return plan.with(weekly -> weekly.holidays(holidays));
    }

    private static WeeklyWindow weekly(DayOfWeek day, String window) {
        var times = window(window);
        return new WeeklyWindow(day, times.from(), times.to());
    }

    static OpeningWindow window(String times) {
        String[] ends = times.split("-");
        return new OpeningWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
