package io.turno.branch.estimate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.branch.estimate.WaitSimulation.Outcome;
import io.turno.branch.queue.Candidate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What people were told, and how wrong it was. */
@Singleton
class PromiseRepository {
    private static final String KEEP = """
            insert into wait_promise (tenant_id, ticket_id, service_id, made_at, expected_at, promised_from, promised_to)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String ACCURACY = """
            with first_call as (
                select distinct on (ticket_id) ticket_id, called_at
                from ticket_call
                where tenant_id = :tenantId and day = :day
                order by ticket_id, revision),
            error as (
                select p.service_id, extract(epoch from c.called_at - p.expected_at) as seconds,
                       c.called_at between p.promised_from and p.promised_to as inside
                from first_call c
                join wait_promise p on p.tenant_id = :tenantId and p.ticket_id = c.ticket_id)
            select service_id, count(*) as promises, avg(seconds) as mean_error, avg(abs(seconds)) as mean_distance,
                   avg(case when inside then 1.0 else 0.0 end) as inside
            from error
            group by grouping sets ((service_id), ())
            order by service_id nulls first
            """;

    /** Those who have theirs; spares the database what it would turn away. */
    private Set<UUID> kept = Set.of();

    /** First promises only. @return how many were new in this process */
    synchronized int keep(Handle handle, UUID tenantId, Outcome outcome, Collection<Candidate> waiting) {
        List<Candidate> fresh = waiting.stream()
                .filter(one -> outcome.calls().containsKey(one.ticketId()) && !kept.contains(one.ticketId()))
                .toList();
        if (!fresh.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch(KEEP);
            fresh.forEach(one -> add(batch, tenantId, one, outcome));
            batch.execute();
        }
        Set<UUID> known = waiting.stream().map(Candidate::ticketId).collect(Collectors.toCollection(HashSet::new));
        known.retainAll(outcome.calls().keySet());
        handle.afterCommit(() -> kept = known);
        return fresh.size();
    }

    private static void add(PreparedBatch batch, UUID tenantId, Candidate one, Outcome outcome) {
        Instant made = outcome.madeAt();
        Instant call = outcome.calls().get(one.ticketId());
        var range = WaitRange.of(Duration.between(made, call));
        batch.add(tenantId, one.ticketId(), one.serviceId(), made, call, range.fromAfter(made), range.toAfter(made));
    }

    /**
     * How wrong the promises were.
     *
     * @param serviceId null for all of them
     * @param meanError of the calls against what was expected, in seconds, positive where they came later; null without any
     * @param meanDistance the same, without its sign
     * @param inside share of the calls inside the promised range, 0 to 1
     */
    public record Accuracy(UUID serviceId, long promises, Double meanError, Double meanDistance, Double inside) {}

    /** Of those first called on this day: all of them first, then by service. */
    List<Accuracy> accuracy(Handle handle, UUID tenantId, LocalDate day) {
        return handle.createQuery(ACCURACY)
                .bind("tenantId", tenantId)
                .bind("day", day)
                .mapTo(Accuracy.class)
                .list();
    }
}
