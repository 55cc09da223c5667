package io.turno.booking.availability;

import java.time.LocalDate;
import java.util.List;

/**
 * One day of the branch, as somebody may book it now.
 *
 * @param starts those with room, in order
 * @param bookable how many starts notice and horizon allow, with room or without
 * @param offered how many starts the day has in all
 */
public record FreeDay(LocalDate date, List<FreeStart> starts, int bookable, int offered) {
    private static final int FEW = 4;

    static FreeDay closed(LocalDate date) {
        return new FreeDay(date, List.of(), 0, 0);
    }

    /** How a day looks in a calendar. */
    public enum State {
        /** Many starts have room. */
        FREE,
        /** At most a quarter of the day's starts. */
        FEW,
        /** None of the starts that could be booked. */
        FULL,
        /** No start can be booked: not open, over, or beyond the horizon. */
        CLOSED
    }

    State state() {
        if (bookable == 0) {
            return State.CLOSED;
        }
        if (starts.isEmpty()) {
            return State.FULL;
        }
        return starts.size() * FEW <= offered ? State.FEW : State.FREE;
    }
}
