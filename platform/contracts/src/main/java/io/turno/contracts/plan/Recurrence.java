package io.turno.contracts.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import io.turno.contracts.PureRule;
import io.turno.contracts.event.MayBeAbsent;

/**
 * On which dates a weekly rule counts. One that says nothing counts every week, for ever.
 *
 * @param from first date of the rule; absent: it has always counted
 * @param until last date of the rule, inclusive; absent: it goes on
 * @param everyWeeks 2 for every other week, and so on; counts ISO weeks (Monday to Sunday) from that of {@code from}
 * @param weekOfMonth only this one of the month
 */
@PureRule
public record Recurrence(
        @MayBeAbsent LocalDate from,
        @MayBeAbsent LocalDate until,
        @MayBeAbsent Integer everyWeeks,
        @MayBeAbsent WeekOfMonth weekOfMonth) {
    /** Every week, for ever. */
    public static final Recurrence ALWAYS = new Recurrence(null, null, null, null);

    /** The longest distance of two weeks of a rule. */
    public static final int MOST_WEEKS = 52;

    public Recurrence {
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("A rule ends after it begins");
        }
        if (everyWeeks != null && (everyWeeks < 1 || everyWeeks > MOST_WEEKS)) {
            throw new IllegalArgumentException("everyWeeks is from 1 to " + MOST_WEEKS);
        }
        if (everyWeeks != null && from == null) {
            throw new IllegalArgumentException("everyWeeks counts from a first date; from is missing");
        }
        if (everyWeeks != null && weekOfMonth != null) {
            throw new IllegalArgumentException("A rule counts weeks or weeks of the month, not both");
        }
    }

    /** Whether it counts on this date. */
    public boolean includes(LocalDate date) {
        return hasBegun(date) && !hasEnded(date) && isOfItsWeeks(date) && isOfItsMonths(date);
    }

    private boolean hasBegun(LocalDate date) {
        return from == null || !date.isBefore(from);
    }

    /** Whether it will never count again, on this date or later. */
    public boolean hasEnded(LocalDate date) {
        return until != null && date.isAfter(until);
    }

    private boolean isOfItsWeeks(LocalDate date) {
        return everyWeeks == null || ChronoUnit.WEEKS.between(monday(from), monday(date)) % everyWeeks == 0;
    }

    private boolean isOfItsMonths(LocalDate date) {
        return weekOfMonth == null || weekOfMonth.includes(date);
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
