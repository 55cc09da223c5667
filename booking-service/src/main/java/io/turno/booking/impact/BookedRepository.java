package io.turno.booking.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.capacity.Piece;
import io.turno.contracts.plan.BranchPlan;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/** Reads what is booked at a branch, and what that takes. */
@Singleton
class BookedRepository {
    /** A customer who prefers a channel that has no address is reached by the next one. */
    private static final String TO_COME = """
            select a.id, a.code, a.start_at, a.end_at, a.service_ids, a.created_at, a.taken::text as taken,
                   a.staff_ids, a.counter_ids,
                   (select channel from unnest(c.channels) with ordinality preference (channel, place)
                    where case channel when 'email' then c.email else c.phone end is not null
                    order by place limit 1) as channel
            from appointment a
                left join customer c on c.tenant_id = a.tenant_id and c.id = a.customer_id
            where a.tenant_id = :tenantId and a.branch_id = :branchId and a.start_at >= :now
                and a.status in ('PENDING', 'BOOKED', 'CONVERTED')
            order by a.start_at, a.id
            """;

    private static final String USES = """
            select pool_id, day, used from pool_day
            where tenant_id = :tenantId and branch_id = :branchId and day >= :day
            """;

    /** A row of the first query. */
    public record BookedRow(
            UUID id,
            String code,
            Instant startAt,
            Instant endAt,
            UUID[] serviceIds,
            Instant createdAt,
            String taken,
            UUID[] staffIds,
            UUID[] counterIds,
            String channel) {
        private Booked booked() {
            return new Booked(
                    id,
                    code,
                    startAt,
                    endAt,
                    List.of(serviceIds),
                    createdAt,
                    Arrays.asList(JsonRows.read(taken, Piece[].class)),
                    List.of(staffIds),
                    List.of(counterIds),
                    channel);
        }
    }

    /** In order of start; holds are not among them. */
    List<Booked> toCome(Handle handle, BranchPlan plan, Instant now) {
        return handle.createQuery(TO_COME)
                .bind("tenantId", plan.tenantId())
                .bind("branchId", plan.branchId())
                .bind("now", now)
                .mapTo(BookedRow.class)
                .map(BookedRow::booked)
                .list();
    }

    /** From this day of the branch on. */
    List<PoolUse> uses(Handle handle, BranchPlan plan, LocalDate day) {
        return handle.createQuery(USES)
                .bind("tenantId", plan.tenantId())
                .bind("branchId", plan.branchId())
                .bind("day", day)
                .mapTo(PoolUse.class)
                .list();
    }
}
