package io.turno.branch.day;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.ticket.DayClosed.ServiceDay;
import org.jdbi.v3.core.Handle;

/** Which days were closed, and what a day was like, in the database. */
@Singleton
class BranchDays {
    private static final String CLOSE = """
            insert into branch_day (tenant_id, branch_id, day, closed_at) values (?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String LAST = """
            select day, closed_at from branch_day
            where tenant_id = ? and branch_id = ?
            order by day desc
            limit 1
            """;
    /**
     * By the intervals, as everything that lasts. Counted are the tickets of the day, and those given out on an earlier one after
     * that was closed.
     */
    private static final String SERVICES = """
            with visit as (
                select t.service_id, t.status,
                       t.appointment_id is not null as booked,
                       t.id = any(:closed) as unresolved,
                       bool_or(i.kind = 'CALLED') as called,
                       coalesce(sum(extract(epoch from i.ended_at - i.began_at)) filter (where i.kind = 'WAITING'), 0) as waited,
                       sum(extract(epoch from i.ended_at - i.began_at)) filter (where i.kind = 'SERVING') as visited
                from ticket t
                join ticket_interval i on i.tenant_id = t.tenant_id and i.ticket_id = t.id
                where t.tenant_id = :tenantId and t.branch_id = :branchId
                    and t.day between :from and :day and (t.day = :day or t.issued_at > :since)
                    and t.status <> 'WITHDRAWN'
                group by t.tenant_id, t.id)
            select service_id,
                   count(*) as tickets,
                   count(*) filter (where booked) as appointments,
                   count(*) filter (where status = 'DONE') as served,
                   count(*) filter (where status = 'NO_SHOW') as no_shows,
                   count(*) filter (where status = 'LEFT') as gone,
                   count(*) filter (where unresolved) as unresolved,
                   avg(waited) filter (where called) as mean_wait,
                   percentile_disc(0.9) within group (order by waited) filter (where called) as long_wait,
                   avg(visited) as mean_visit
            from visit
            group by service_id
            order by service_id
            """;

    /** A day that was closed. */
    record Closed(LocalDate day, Instant closedAt) {}

    /** A row of the statistics; times in seconds, null where nobody was called or served. */
    public record Line(
            UUID serviceId,
            int tickets,
            int appointments,
            int served,
            int noShows,
            int gone,
            int unresolved,
            Double meanWait,
            Double longWait,
            Double meanVisit) {
        ServiceDay toServiceDay() {
            return new ServiceDay(
                    serviceId,
                    tickets,
                    appointments,
                    served,
                    noShows,
                    gone,
                    unresolved,
                    duration(meanWait),
                    duration(longWait),
                    duration(meanVisit),
                    null);
        }

        private static Duration duration(Double seconds) {
            return seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000));
        }
    }

    /** @return false where it was closed before */
    boolean close(Handle handle, UUID tenantId, UUID branchId, LocalDate day, Instant now) {
        return handle.execute(CLOSE, tenantId, branchId, day, now) == 1;
    }

    Optional<Closed> lastClosed(Handle handle, UUID tenantId, UUID branchId) {
        return handle.select(LAST, tenantId, branchId)
                .map((row, _) -> new Closed(
                        row.getObject("day", LocalDate.class),
                        row.getTimestamp("closed_at").toInstant()))
                .findOne();
    }

    /** Of the first ticket ever given out; empty where there was none. */
    Optional<LocalDate> firstDay(Handle handle, UUID tenantId, UUID branchId) {
        return handle.select(
                        "select day from ticket where tenant_id = ? and branch_id = ? order by day limit 1",
                        tenantId,
                        branchId)
                .mapTo(LocalDate.class)
                .findOne();
    }

    /**
     * @param from the local date on which the day before was closed
     * @param since when that was
     * @param closed tickets that were still open at the end
     */
    List<ServiceDay> services(
            Handle handle,
            UUID tenantId,
            UUID branchId,
            LocalDate day,
            LocalDate from,
            Instant since,
            List<UUID> closed) {
        return handle.createQuery(SERVICES)
                .bind("tenantId", tenantId)
                .bind("branchId", branchId)
                .bind("day", day)
                .bind("from", from)
                .bind("since", since)
                .bind("closed", closed.toArray(UUID[]::new))
                .mapTo(Line.class)
                .map(Line::toServiceDay)
                .list();
    }
}
