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
import io.turno.contracts.plan.WeeklyWindow;

/** Branches that differ by zone and hours only. */
final class GridPlans {
    private GridPlans() {}

    /** Open every day in these windows, written {@code 09:00-12:00}. */
    static BranchPlan open(String zone, String... windows) {
        return open(zone, List.of(), windows);
    }

    static BranchPlan open(String zone, List<DateException> exceptions, String... windows) {
        var hours = Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(windows).map(window -> weekly(day, window)))
                .toList();
        return new BranchPlan(
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
    }

    private static WeeklyWindow weekly(DayOfWeek day, String window) {
        String[] ends = window.split("-");
        return new WeeklyWindow(day, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
