package io.turno.booking.capacity;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * What a visit takes of one pool on one local day; the database's type of the same name.
 *
 * @param poolId a service at the branch, its public quota, the branch as a whole, a member of staff or a counter
 * @param firstTick first 5 minutes in use, counted in elapsed time from the local start of the day
 * @param lastTick first 5 minutes no longer in use
 * @param units negative where they are given back
 * @param ceiling units the pool has, as {@code planVersion} says
 * @param dayTicks how many ticks the day has; 288 but for the days when clocks change
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Piece(
        UUID poolId,
        LocalDate day,
        int firstTick,
        int lastTick,
        int units,
        int ceiling,
        int dayTicks,
        long planVersion) {

    /** The same for so many. */
    public Piece times(int people) {
        return new Piece(poolId, day, firstTick, lastTick, units * people, ceiling, dayTicks, planVersion);
    }

    /** The same, given back. */
    public Piece returned() {
        return times(-1);
    }
}
