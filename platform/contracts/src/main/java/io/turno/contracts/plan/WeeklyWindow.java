package io.turno.contracts.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;

import io.turno.contracts.event.MayBeAbsent;

/**
 * Open on this day of the week, in the branch's local time.
 *
 * @param breaks inside the window: it stays one window, with one grid of starts, but no visit reaches into a break
 * @param repeats on which of these days; absent: every week
 */
public record WeeklyWindow(
        DayOfWeek day,
        LocalTime from,
        LocalTime to,
        @MayBeAbsent List<OpeningWindow> breaks,
        @MayBeAbsent Recurrence repeats) {
    public WeeklyWindow {
        Needed.check("day", day);
        var window = new OpeningWindow(from, to);
        breaks = List.copyOf(Objects.requireNonNullElse(breaks, List.of()));
        if (!breaks.stream().allMatch(pause -> isInside(pause, window))) {
            throw new IllegalArgumentException("A break begins after its window opens and ends before it closes");
        }
    }

    /** Every week, without a break. */
    public WeeklyWindow(DayOfWeek day, LocalTime from, LocalTime to) {
        this(day, from, to, List.of(), null);
    }

    public OpeningWindow window() {
        return new OpeningWindow(from, to);
    }

    /** On which of its days it counts. */
    public Recurrence recurrence() {
        return Objects.requireNonNullElse(repeats, Recurrence.ALWAYS);
    }

    /** Whether it opens on this date, as far as it alone is concerned. */
    public boolean includes(LocalDate date) {
        return date.getDayOfWeek() == day && recurrence().includes(date);
    }

    private static boolean isInside(OpeningWindow pause, OpeningWindow window) {
        return pause.from().isAfter(window.from()) && pause.to().isBefore(window.to());
    }
}
