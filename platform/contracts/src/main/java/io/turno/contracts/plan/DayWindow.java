package io.turno.contracts.plan;

import java.time.LocalTime;
import java.util.List;

/**
 * Open on one date from (inclusive) to (exclusive), but for the breaks, in the branch's local time.
 *
 * @param breaks inside the window, in no particular order
 */
public record DayWindow(LocalTime from, LocalTime to, List<OpeningWindow> breaks) {
    static DayWindow of(WeeklyWindow rule) {
        return new DayWindow(rule.from(), rule.to(), rule.breaks());
    }

    static DayWindow of(OpeningWindow window) {
        return new DayWindow(window.from(), window.to(), List.of());
    }
}
