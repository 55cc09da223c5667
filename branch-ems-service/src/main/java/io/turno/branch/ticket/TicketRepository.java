package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/** Tickets, their numbers and their intervals in the database; {@link KeepTicket} writes them. */
@Singleton
public class TicketRepository {
    /** The keys lead with the tenant; that row-level security names it too does not find a row any sooner. */
    private static final String OF_THIS_TENANT = "t.tenant_id = cast(current_setting('app.tenant') as uuid) and ";

    /** One row per prefix and day, however many tickets. */
    private static final String NEXT_NUMBERS = """
            insert into ticket_number as known (tenant_id, branch_id, day, prefix, last)
            select :tenantId, :branchId, :day, prefix, units
            from unnest(:prefixes, :units) as wanted (prefix, units)
            order by prefix
            on conflict (tenant_id, branch_id, day, prefix) do update set last = known.last + excluded.last
            returning prefix, last
            """;

    private static final String SPENT = """
            select coalesce(sum(extract(epoch from coalesce(ended_at, :now) - began_at)), 0)
            from ticket_interval
            where tenant_id = :tenantId and ticket_id = :id and kind = :kind
            """;
    /** The last twenty visits of each service, where there were so many. */
    private static final String USUAL_VISITS = """
            select service_id, percentile_cont(0.5) within group (order by seconds) as seconds
            from (select t.service_id, extract(epoch from i.ended_at - i.began_at) as seconds,
                         row_number() over (partition by t.service_id order by i.ended_at desc) as place
                  from ticket_interval i
                  join ticket t on t.tenant_id = i.tenant_id and t.id = i.ticket_id
                  where i.tenant_id = :tenantId and i.kind = 'SERVING' and i.ended_at >= :from) visits
            where place <= 20
            group by service_id
            having count(*) = 20
            """;

    private static final String COUNT_WAITING = """
            select count(*) as tickets, coalesce(sum(revision), 0)::bigint as revisions
            from ticket
            where tenant_id = ? and status = 'WAITING'
            """;

    private static final String COUNT_WAITING_FOR = """
            select count(*)
            from ticket
            where tenant_id = :tenantId and status = 'WAITING'
              and (cardinality(:serviceIds) = 0 or service_id = any(:serviceIds))
            """;

    /** The last number of each prefix, after so many more were taken of it. */
    Map<String, Integer> takeNumbers(
            Handle handle, UUID tenantId, UUID branchId, LocalDate day, Map<String, Integer> wanted) {
        return handle.createQuery(NEXT_NUMBERS)
                .bind("tenantId", tenantId)
                .bind("branchId", branchId)
                .bind("day", day)
                .bind("prefixes", wanted.keySet().toArray(String[]::new))
                .bind("units", wanted.values().toArray(Integer[]::new))
                .reduceRows(new HashMap<>(), (last, row) -> {
                    last.put(row.getColumn("prefix", String.class), row.getColumn("last", Integer.class));
                    return last;
                });
    }

    /** How long it waited, or was served, up to now. */
    public Duration spent(Handle handle, Ticket ticket, String kind, Instant now) {
        double seconds = handle.createQuery(SPENT)
                .bind("tenantId", ticket.tenantId())
                .bind("id", ticket.id())
                .bind("kind", kind)
                .bind("now", now)
                .mapTo(Double.class)
                .one();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    /** @param seconds median of the last twenty visits */
    public record UsualVisit(UUID serviceId, double seconds) {
        public Duration duration() {
            return Duration.ofMillis(Math.round(seconds * 1000));
        }
    }

    /** Of the services that had twenty visits since. */
    public List<UsualVisit> usualVisits(Handle handle, UUID tenantId, Instant from) {
        return handle.createQuery(USUAL_VISITS)
                .bind("tenantId", tenantId)
                .bind("from", from)
                .mapTo(UsualVisit.class)
                .list();
    }

    public Optional<Ticket> find(Handle handle, UUID id) {
        return many(handle, OF_THIS_TENANT + "t.id = ?", id).stream().findFirst();
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<Ticket> lock(Handle handle, UUID id) {
        return many(handle, OF_THIS_TENANT + "t.id = ? for update", id).stream().findFirst();
    }

    public Optional<Ticket> lockOfAppointment(Handle handle, UUID tenantId, UUID appointmentId) {
        return many(
                        handle,
                        "t.tenant_id = ? and t.appointment_id = ? and t.status <> 'WITHDRAWN' for update",
                        tenantId,
                        appointmentId)
                .stream()
                .findFirst();
    }

    /** Everybody who waits. */
    public List<Ticket> waiting(Handle handle, UUID tenantId) {
        return many(handle, "t.tenant_id = ? and t.status = 'WAITING'", tenantId);
    }

    /** What tells one state of the queue from another. @param revisions the sum of theirs */
    public record Waiting(long tickets, long revisions) {}

    public Waiting countWaiting(Handle handle, UUID tenantId) {
        return handle.select(COUNT_WAITING, tenantId).mapTo(Waiting.class).one();
    }

    /** How many wait for one of these services; for any, where none is named. */
    public int countWaiting(Handle handle, UUID tenantId, List<UUID> serviceIds) {
        return handle.createQuery(COUNT_WAITING_FOR)
                .bind("tenantId", tenantId)
                .bind("serviceIds", serviceIds.toArray(UUID[]::new))
                .mapTo(Integer.class)
                .one();
    }

    /** Those who wait with a number that ends so, in the order in which they came. */
    public List<Ticket> waitingWithNumber(Handle handle, UUID tenantId, String end) {
        return many(
                handle,
                "t.tenant_id = ? and t.status = 'WAITING' and right(t.number, length(?)) = ? order by t.issued_at, t.id",
                tenantId,
                end,
                end);
    }

    /** Everybody who is waiting, called or being served. */
    public List<Ticket> open(Handle handle, UUID tenantId) {
        return many(
                handle,
                "t.tenant_id = ? and t.status in ('WAITING', 'CALLED', 'SERVING', 'PARKED') order by t.issued_at, t.id",
                tenantId);
    }

    /** Whom this operator put aside, the latest first. */
    public List<Ticket> parkedBy(Handle handle, UUID tenantId, String operator) {
        return many(
                handle,
                "t.tenant_id = ? and t.status = 'PARKED' and t.undo ->> 'by' = ?"
                        + " order by cast(t.undo ->> 'at' as timestamptz) desc",
                tenantId,
                operator);
    }

    /** Everybody of this day or an earlier one who is waiting, called or being served. */
    List<Ticket> lockOpenUntil(Handle handle, UUID tenantId, LocalDate day) {
        return many(
                handle,
                "t.tenant_id = ? and t.status in ('WAITING', 'CALLED', 'SERVING', 'PARKED') and t.day <= ?"
                        + " order by t.id for update",
                tenantId,
                day);
    }

    /** Everybody who is called to a counter or served there, the latest call first. */
    public List<Ticket> atCounters(Handle handle, UUID tenantId) {
        return many(
                handle,
                "t.tenant_id = ? and t.status in ('CALLED', 'SERVING') order by t.called_at desc, t.id",
                tenantId);
    }

    /** Who is called to this counter, or served there. */
    public Optional<Ticket> at(Handle handle, UUID tenantId, UUID counterId) {
        return many(
                        handle,
                        "t.tenant_id = ? and t.counter_id = ? and t.status in ('CALLED', 'SERVING')",
                        tenantId,
                        counterId)
                .stream()
                .findFirst();
    }

    /** Waiting tickets of appointments that began before, and whose person has not come. */
    List<UUID> absentSince(Handle handle, Instant bookedBefore) {
        return handle.select(
                        "select id from ticket where status = 'WAITING' and arrived_at is null and booked_at <= ?",
                        bookedBefore)
                .mapTo(UUID.class)
                .list();
    }

    private static List<Ticket> many(Handle handle, String condition, Object... arguments) {
        return handle.select("select to_jsonb(t)::text from ticket t where " + condition, arguments)
                .mapTo(String.class)
                .map(json -> JsonRows.read(json, Ticket.class))
                .list();
    }
}
