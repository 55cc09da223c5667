package io.turno.contracts.plan;

import java.time.LocalDate;

/** Which of a month's Mondays, Tuesdays, … is meant. */
public enum WeekOfMonth {
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    /** Months with four have none. */
    FIFTH,
    /** The last one, whether it is the fourth or the fifth. */
    LAST;

    private static final int DAYS_OF_WEEK = 7;

    /** Whether this date is that one among the days of the same name in its month: the nth is ceil(day / 7). */
    public boolean includes(LocalDate date) {
        if (this == LAST) {
            return date.getDayOfMonth() + DAYS_OF_WEEK > date.lengthOfMonth();
        }
        return Math.ceilDiv(date.getDayOfMonth(), DAYS_OF_WEEK) == ordinal() + 1;
    }
}
