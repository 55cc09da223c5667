package io.turno.booking.availability;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.PoolDay;
import io.turno.booking.capacity.Used;
import io.turno.contracts.PureRule;

/**
 * A place for each pool on each day of a span, numbered once per plan, so that a month of starts can be weighed against the
 * ledger without looking anything up.
 */
@PureRule
final class PoolShelf {
    private final LocalDate first;
    private final int days;
    private final long planVersion;
    private final Map<UUID, Integer> pools = new HashMap<>();
    private final List<Integer> ceilings = new ArrayList<>();

    PoolShelf(LocalDate first, LocalDate last, long planVersion) {
        this.first = first;
        this.days = (int) ChronoUnit.DAYS.between(first, last) + 1;
        this.planVersion = planVersion;
    }

    /** Where the pool of this piece is on its day; known from now on. */
    int place(Piece piece) {
        int pool = pools.computeIfAbsent(piece.poolId(), _ -> {
            ceilings.addAll(Collections.nCopies(days, 0));
            return pools.size();
        });
        int place = pool * days + day(piece.day());
        ceilings.set(place, piece.ceiling());
        return place;
    }

    Set<UUID> pools() {
        return pools.keySet();
    }

    LocalDate firstDay() {
        return first;
    }

    LocalDate lastDay() {
        return first.plusDays(days - 1L);
    }

    /** With what the ledger has. */
    Stock filled(Used used) {
        var units = new short[ceilings.size()][];
        var most = new int[ceilings.size()];
        for (int place = 0; place < most.length; place++) {
            most[place] = ceilings.get(place);
        }
        for (PoolDay row : used.rows()) {
            Integer pool = pools.get(row.poolId());
            int day = day(row.day());
            if (pool != null && day >= 0 && day < days) {
                int place = pool * days + day;
                units[place] = row.used();
                most[place] = row.planVersion() > planVersion ? row.ceiling() : most[place];
            }
        }
        return new Stock(units, most);
    }

    private int day(LocalDate date) {
        return (int) ChronoUnit.DAYS.between(first, date);
    }

    /**
     * What is in use, and how much there is, by place.
     *
     * @param units per tick; null where nothing is in use
     */
    record Stock(short[][] units, int[] ceilings) {

        /** Units that are free all the time from this tick to (not including) that one; negative where too many are taken. */
        int left(int place, int firstTick, int lastTick) {
            short[] used = units[place];
            int peak = 0;
            if (used != null) {
                for (int tick = firstTick; tick < lastTick; tick++) {
                    if (used[tick] > peak) {
                        peak = used[tick];
                    }
                }
            }
            return ceilings[place] - peak;
        }
    }
}
