package io.turno.contracts.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * When a branch is open on one date, and what says so.
 *
 * @param windows in order of opening; empty where it stays closed
 */
public record OpenDay(LocalDate date, Origin origin, List<DayWindow> windows) {

    /** What decides about a date; of several, the later one here. */
    public enum Origin {
        WEEKLY,
        HOLIDAY,
        EXCEPTION
    }
}
