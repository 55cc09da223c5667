package io.turno.booking.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One pool on one day, as the ledger has it.
 *
 * @param ceiling as the plan of {@code planVersion} says
 * @param used units in use per tick of the day
 * @param takenAt when something was last taken; null for a day of before that was kept
 */
public record PoolDay(UUID poolId, LocalDate day, int ceiling, long planVersion, short[] used, Instant takenAt) {

    /** The most that is in use at once between two ticks. */
    public int peak(int firstTick, int lastTick) {
        int peak = 0;
        for (int tick = firstTick; tick < lastTick; tick++) {
            peak = Math.max(peak, used[tick]);
        }
        return peak;
    }

    /** How many ticks of work it makes in all. */
    long load() {
        long load = 0;
        for (short units : used) {
            load += units;
        }
        return load;
    }

    /** As if this had never been taken. */
    PoolDay without(Piece piece) {
        short[] rest = used.clone();
        for (int tick = piece.firstTick(); tick < piece.lastTick(); tick++) {
            rest[tick] -= (short) piece.units();
        }
        return new PoolDay(poolId, day, ceiling, planVersion, rest, takenAt);
    }
}
