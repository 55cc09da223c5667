package io.turno.contracts.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.OpenDay.Origin;

/**
 * When a branch is open, by its own calendar and the clock on its wall. An exception of a date wins over a holiday, and a
 * holiday over every rule that repeats. A pure rule, the same for who plans the hours and for who books by them.
 */
@PureRule
public record OpeningCalendar(List<WeeklyWindow> hours, List<DateException> exceptions, List<Holiday> holidays) {
    private static final Comparator<DayWindow> BY_OPENING =
            Comparator.comparing(DayWindow::from).thenComparing(DayWindow::to);

    public OpenDay on(LocalDate date) {
        Optional<DateException> exception = exception(date);
        if (exception.isPresent()) {
            return new OpenDay(
                    date,
                    Origin.EXCEPTION,
                    inOrder(exception.get().windows().stream().map(DayWindow::of)));
        }
        if (holiday(date).isPresent()) {
            return new OpenDay(date, Origin.HOLIDAY, List.of());
        }
        return new OpenDay(date, Origin.WEEKLY, inOrder(rules(date).stream().map(DayWindow::of)));
    }

    public Optional<DateException> exception(LocalDate date) {
        for (DateException exception : exceptions) {
            if (exception.date().equals(date)) {
                return Optional.of(exception);
            }
        }
        return Optional.empty();
    }

    /** The holiday on this date, whether or not an exception opens the branch. */
    public Optional<Holiday> holiday(LocalDate date) {
        for (Holiday holiday : holidays) {
            if (holiday.date().equals(date)) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }

    /** The weekly rules that count on this date, whether or not something wins over them. */
    public List<WeeklyWindow> rules(LocalDate date) {
        var counting = new ArrayList<WeeklyWindow>();
        for (WeeklyWindow rule : hours) {
            if (rule.includes(date)) {
                counting.add(rule);
            }
        }
        return counting;
    }

    private static List<DayWindow> inOrder(Stream<DayWindow> windows) {
        return windows.sorted(BY_OPENING).toList();
    }
}
