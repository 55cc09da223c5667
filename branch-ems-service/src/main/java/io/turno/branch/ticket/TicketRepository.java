package io.turno.branch.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/** Tickets, their numbers and their intervals in the database. */
@Singleton
public class TicketRepository {
    private static final String NEXT_NUMBER = """
            insert into ticket_number as known (tenant_id, branch_id, day, prefix, last)
            values (:tenantId, :branchId, :day, :prefix, 1)
            on conflict (tenant_id, branch_id, day, prefix) do update set last = known.last + 1
            returning last
            """;
    private static final String SAVE = """
            insert into ticket select * from jsonb_populate_record(null::ticket, cast(:ticket as jsonb))
            on conflict (tenant_id, id) do update
            set counter_id = excluded.counter_id, counter_name = excluded.counter_name, operator = excluded.operator,
                status = excluded.status, priority = excluded.priority, arrived_at = excluded.arrived_at,
                called_at = excluded.called_at, recalls = excluded.recalls, rule = excluded.rule,
                beaten = excluded.beaten, revision = excluded.revision
            """;
    /** Ends the running interval where the status is another one now, and begins the next. */
    private static final String FOLLOW = """
            with ended as (
                update ticket_interval set ended_at = greatest(:now, began_at)
                where tenant_id = :tenantId and ticket_id = :id and ended_at is null and kind <> :status)
            insert into ticket_interval (tenant_id, ticket_id, ordinal, kind, began_at)
            select :tenantId, :id, count(*), :status, :now
            from ticket_interval
            where tenant_id = :tenantId and ticket_id = :id
            having :status in ('WAITING', 'CALLED', 'SERVING', 'PARKED')
                and coalesce(bool_and(ended_at is not null or kind <> :status), true)
            """;

    private static final String SPENT = """
            select coalesce(sum(extract(epoch from coalesce(ended_at, :now) - began_at)), 0)
            from ticket_interval
            where tenant_id = :tenantId and ticket_id = :id and kind = :kind
            """;
    private static final String USUAL_VISIT = """
            select percentile_cont(0.5) within group (order by seconds)
            from (select extract(epoch from ended_at - began_at) as seconds
                  from ticket_interval
                  where tenant_id = :tenantId and kind = 'SERVING' and ended_at is not null
                  order by ended_at desc
                  limit 20) visits
            having count(*) = 20
            """;

    TicketNumber nextNumber(Handle handle, UUID tenantId, UUID branchId, LocalDate day, String prefix) {
        int ordinal = handle.createQuery(NEXT_NUMBER)
                .bind("tenantId", tenantId)
                .bind("branchId", branchId)
                .bind("day", day)
                .bind("prefix", prefix)
                .mapTo(Integer.class)
                .one();
        return new TicketNumber(prefix, ordinal, day);
    }

    void save(Handle handle, Ticket ticket, Instant now) {
        handle.createUpdate(SAVE).bind("ticket", JsonRows.write(ticket)).execute();
        handle.createUpdate(FOLLOW)
                .bind("tenantId", ticket.tenantId())
                .bind("id", ticket.id())
                .bind("status", ticket.status().name())
                .bind("now", now)
                .execute();
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

    /** Median of the last twenty visits; empty while there were fewer. */
    public Optional<Duration> usualVisit(Handle handle, UUID tenantId) {
        return handle.createQuery(USUAL_VISIT)
                .bind("tenantId", tenantId)
                .mapTo(Double.class)
                .findOne()
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)));
    }

    public Optional<Ticket> find(Handle handle, UUID id) {
        return many(handle, "t.id = ?", id).stream().findFirst();
    }

    /** Nobody else changes it until the transaction ends. */
    public Optional<Ticket> lock(Handle handle, UUID id) {
        return many(handle, "t.id = ? for update", id).stream().findFirst();
    }

    public Optional<Ticket> lockOfAppointment(Handle handle, UUID appointmentId) {
        return many(handle, "t.appointment_id = ? and t.status <> 'WITHDRAWN' for update", appointmentId).stream()
                .findFirst();
    }

    /** Everybody who waits; nobody else calls one of them until the transaction ends. */
    public List<Ticket> lockWaiting(Handle handle, UUID tenantId) {
        return many(handle, "t.tenant_id = ? and t.status = 'WAITING' order by t.id for update", tenantId);
    }

    /** Everybody who is waiting, called or being served. */
    public List<Ticket> open(Handle handle, UUID tenantId) {
        return many(
                handle,
                "t.tenant_id = ? and t.status in ('WAITING', 'CALLED', 'SERVING', 'PARKED') order by t.issued_at, t.id",
                tenantId);
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
