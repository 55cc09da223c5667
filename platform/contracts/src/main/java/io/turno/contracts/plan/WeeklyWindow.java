package io.turno.contracts.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** Open every week on this day, in the branch's local time. */
public record WeeklyWindow(DayOfWeek day, LocalTime from, LocalTime to) {
    public WeeklyWindow {
        Needed.check("day", day);
        new OpeningWindow(from, to);
    }

    public OpeningWindow window() {
        return new OpeningWindow(from, to);
    }
}
