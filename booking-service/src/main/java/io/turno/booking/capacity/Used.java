package io.turno.booking.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.PureRule;

/** What is taken of some pools on some days; of a day that the ledger has no row of, nothing. */
@PureRule
public record Used(Map<Key, PoolDay> days) {
    /** One pool on one day. */
    public record Key(UUID poolId, LocalDate day) {}

    public static Used of(List<PoolDay> rows) {
        var days = new HashMap<Key, PoolDay>();
        rows.forEach(row -> days.put(new Key(row.poolId(), row.day()), row));
        return new Used(days);
    }

    public Collection<PoolDay> rows() {
        return days.values();
    }

    /** As if these had never been taken. */
    public Used without(List<Piece> pieces) {
        var rest = new HashMap<>(days);
        for (Piece piece : pieces) {
            rest.computeIfPresent(new Key(piece.poolId(), piece.day()), (_, day) -> day.without(piece));
        }
        return new Used(rest);
    }

    /** Units that are left for all these pieces at once; 0 or less where there is no room. */
    public int left(List<Piece> pieces) {
        return pieces.stream().mapToInt(this::left).min().orElse(Integer.MAX_VALUE);
    }

    private int left(Piece piece) {
        PoolDay day = days.get(new Key(piece.poolId(), piece.day()));
        if (day == null) {
            return piece.ceiling();
        }
        int ceiling = day.planVersion() > piece.planVersion() ? day.ceiling() : piece.ceiling();
        return ceiling - day.peak(piece.firstTick(), piece.lastTick());
    }

    /** How many ticks of work this pool has on all these days. */
    public long load(UUID poolId) {
        return of(poolId).stream().mapToLong(PoolDay::load).sum();
    }

    /** When something was last taken of it. */
    public Optional<Instant> takenAt(UUID poolId) {
        return of(poolId).stream()
                .map(PoolDay::takenAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private List<PoolDay> of(UUID poolId) {
        return rows().stream().filter(row -> row.poolId().equals(poolId)).toList();
    }
}
