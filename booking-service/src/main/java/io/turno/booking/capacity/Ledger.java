package io.turno.booking.capacity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Reads what is taken. Only the database's own function writes it. */
@Singleton
public class Ledger {
    private static final String USED = """
            select pool_id, day, ceiling, plan_version, used from pool_day
            where tenant_id = :tenantId and branch_id = :branchId and pool_id in (<pools>)
                and day between :from and :to
            """;

    /** One pool on one day, as it is now. */
    public record PoolDay(UUID poolId, LocalDate day, int ceiling, long planVersion, Short[] used) {}

    /** The pools that this demand touches, on these days of the branch. */
    public Used read(Handle handle, Demand demand, LocalDate from, LocalDate to) {
        var pools = new java.util.ArrayList<UUID>();
        demand.services().forEach(service -> pools.add(service.id()));
        pools.add(demand.plan().branchId());
        List<PoolDay> rows = handle.createQuery(USED)
                .bind("tenantId", demand.plan().tenantId())
                .bind("branchId", demand.plan().branchId())
                .bindList("pools", pools)
                .bind("from", from)
                .bind("to", to)
                .mapTo(PoolDay.class)
                .list();
        return Used.of(rows);
    }

    /** What is taken; of a day without a row, nothing. */
    public record Used(Map<Key, PoolDay> days) {
        record Key(UUID poolId, LocalDate day) {}

        public static Used of(List<PoolDay> rows) {
            var days = new HashMap<Key, PoolDay>();
            rows.forEach(row -> days.put(new Key(row.poolId(), row.day()), row));
            return new Used(days);
        }

        /** Units that are left for all these pieces at once; 0 or less where there is no room. */
        public int left(List<Piece> pieces) {
            return pieces.stream().mapToInt(this::left).min().orElse(0);
        }

        private int left(Piece piece) {
            PoolDay day = days.get(new Key(piece.poolId(), piece.day()));
            if (day == null) {
                return piece.ceiling();
            }
            int ceiling = day.planVersion() > piece.planVersion() ? day.ceiling() : piece.ceiling();
            int peak = 0;
            for (int tick = piece.firstTick(); tick < piece.lastTick(); tick++) {
                peak = Math.max(peak, day.used()[tick]);
            }
            return ceiling - peak;
        }
    }
}
