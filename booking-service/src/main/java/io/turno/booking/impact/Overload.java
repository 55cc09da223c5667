package io.turno.booking.impact;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.booking.capacity.Caps;
import io.turno.booking.capacity.Piece;
import io.turno.contracts.PureRule;

/** What is taken of the pools, against the ceilings that a plan gives them. Places may be given up one by one. */
@PureRule
final class Overload {
    private final Caps caps;
    private final Map<PoolDay, int[]> used = new HashMap<>();
    private final Map<PoolDay, Integer> ceilings = new HashMap<>();

    private record PoolDay(UUID poolId, LocalDate day) {
        static PoolDay of(Piece piece) {
            return new PoolDay(piece.poolId(), piece.day());
        }
    }

    Overload(Caps caps, List<PoolUse> uses) {
        this.caps = caps;
        uses.forEach(use -> used.put(
                new PoolDay(use.poolId(), use.day()),
                Arrays.stream(use.used()).mapToInt(Short::intValue).toArray()));
    }

    /** Whether at some time of these pieces more is taken than there is. */
    boolean isOver(List<Piece> pieces) {
        return pieces.stream().anyMatch(this::isOver);
    }

    /** These pieces are taken no more. */
    void giveUp(List<Piece> pieces) {
        for (Piece piece : pieces) {
            int[] ticks = used.getOrDefault(PoolDay.of(piece), new int[0]);
            for (int tick = piece.firstTick(); tick < Math.min(piece.lastTick(), ticks.length); tick++) {
                ticks[tick] -= piece.units();
            }
        }
    }

    /** A pool that the plan does not have any more has no ceiling to be over. */
    private boolean isOver(Piece piece) {
        int ceiling = ceilings.computeIfAbsent(
                PoolDay.of(piece), pool -> caps.ofPool(pool.poolId, pool.day).orElse(Integer.MAX_VALUE));
        int[] ticks = used.getOrDefault(PoolDay.of(piece), new int[0]);
        return Arrays.stream(ticks, Math.min(piece.firstTick(), ticks.length), Math.min(piece.lastTick(), ticks.length))
                .anyMatch(taken -> taken > ceiling);
    }
}
