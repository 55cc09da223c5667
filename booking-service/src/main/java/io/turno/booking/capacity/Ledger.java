package io.turno.booking.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/** Reads what is taken. Only the database's own function writes it. */
@Singleton
public class Ledger {
    private static final String USED = """
            select pool_id, day, ceiling, plan_version, used::text as used, taken_at from pool_day
            where tenant_id = :tenantId and branch_id = :branchId and pool_id = any(:pools)
                and day between :from and :to
            """;
    private static final String LOCK = "select lock_pool_days(cast(:changes as jsonb))";

    /** These pools of a branch, on these days of it, both included. */
    public Used read(Handle handle, BranchPlan plan, Collection<UUID> pools, LocalDate from, LocalDate to) {
        List<PoolDay> rows = handle.createQuery(USED)
                .bind("tenantId", plan.tenantId())
                .bind("branchId", plan.branchId())
                .bind("pools", pools.toArray(UUID[]::new))
                .bind("from", from)
                .bind("to", to)
                .map((row, _) -> poolDay(row))
                .list();
        return Used.of(rows);
    }

    /**
     * Until the transaction ends nobody else takes or gives back anything of these pools on these days. Who locks must lock at
     * once all that the transaction will touch, or two of them could wait for each other.
     */
    public void lock(Handle handle, BranchPlan plan, List<Piece> pieces) {
        var change = Map.of(
                "appointment", Map.of("tenant_id", plan.tenantId(), "branch_id", plan.branchId()), "pieces", pieces);
        handle.createQuery(LOCK)
                .bind("changes", JsonRows.write(List.of(change)))
                .mapToMap()
                .list();
    }

    private static PoolDay poolDay(ResultSet row) throws SQLException {
        return new PoolDay(
                row.getObject("pool_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("ceiling"),
                row.getLong("plan_version"),
                units(row.getString("used")),
                Optional.ofNullable(row.getTimestamp("taken_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }

    /** An array of PostgreSQL as it is written: {@code {0,1,1}}. */
    private static short[] units(String written) {
        var units = new short[(int) written.chars().filter(c -> c == ',').count() + 1];
        int place = 0;
        int value = 0;
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isDigit(c)) {
                value = value * 10 + c - '0';
            } else {
                units[place++] = (short) value;
                value = 0;
            }
        }
        return units;
    }
}
