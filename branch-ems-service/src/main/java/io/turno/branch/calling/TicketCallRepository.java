package io.turno.branch.calling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.queue.Candidate;
import io.turno.branch.ticket.Desk;
import io.turno.branch.ticket.Ticket;
import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/** The calls in the database. */
@Singleton
class TicketCallRepository {
    /** Who is being called by somebody else right now is passed over, not waited for. */
    private static final String WIN = """
            with won as (
                select * from ticket
                where tenant_id = :tenantId and id = :ticketId and status = 'WAITING' and revision = :revision
                for update skip locked),
            noted as (
                insert into ticket_call (tenant_id, branch_id, ticket_id, revision, day, called_at, counter_id, counter_name,
                                         operator, profile, rule, turns, beaten)
                select tenant_id, branch_id, id, revision + 1, :day, :calledAt, :counterId, :counterName,
                       :operator, :profile, :rule, cast(:turns as jsonb), cast(:beaten as jsonb)
                from won)
            select to_jsonb(won)::text from won
            """;

    private static final String OWED = """
            select c.rule as step, t.key as class_name, sum(t.value::int)::int as shares
            from ticket_call c, jsonb_each_text(c.turns) t
            where c.tenant_id = ? and c.day = ? and c.profile = ?
            group by c.rule, t.key
            """;
    private static final String CALLS = """
            select called_at, counter_name, operator, profile, rule, beaten::text as beaten
            from ticket_call
            where tenant_id = ? and ticket_id = ?
            order by revision desc
            """;

    /**
     * Takes the ticket out of the others' reach until the transaction ends, and notes the call.
     *
     * @return the ticket as it is now; empty where somebody else has it, or it has changed
     */
    Optional<Ticket> win(Handle handle, UUID tenantId, Candidate candidate, LocalDate day, Desk desk, TicketCall call) {
        return handle.createQuery(WIN)
                .bind("tenantId", tenantId)
                .bind("ticketId", candidate.ticketId())
                .bind("revision", candidate.revision())
                .bind("day", day)
                .bind("calledAt", call.calledAt())
                .bind("counterId", desk.counterId())
                .bind("counterName", call.counterName())
                .bind("operator", call.operator())
                .bind("profile", call.profile())
                .bind("rule", call.rule())
                .bind("turns", JsonRows.write(call.turns()))
                .bind("beaten", JsonRows.write(call.beaten()))
                .mapTo(String.class)
                .findOne()
                .map(json -> JsonRows.read(json, Ticket.class));
    }

    /** A row of the sum over a day's calls. */
    public record Owed(String step, String className, int shares) {}

    /** Whose turn it is, after the calls of this day. */
    Turns turns(Handle handle, UUID tenantId, LocalDate day, String profile) {
        var turns = Turns.none();
        handle.select(OWED, tenantId, day, profile)
                .mapTo(Owed.class)
                .forEach(owed -> turns.take(owed.step(), Map.of(owed.className(), owed.shares())));
        return turns;
    }

    /** The calls of a ticket, the latest first. */
    List<TicketCall> of(Handle handle, UUID tenantId, UUID ticketId) {
        return handle.select(CALLS, tenantId, ticketId)
                .map((row, _) -> new TicketCall(
                        row.getTimestamp("called_at").toInstant(),
                        row.getString("counter_name"),
                        row.getString("operator"),
                        row.getString("profile"),
                        row.getString("rule"),
                        Map.of(),
                        Arrays.asList(JsonRows.read(row.getString("beaten"), TicketCall.Beaten[].class))))
                .list();
    }
}
