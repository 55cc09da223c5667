package io.turno.branch.calling;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.JsonRows;
import org.jdbi.v3.core.Handle;

/** The calls in the database. */
@Singleton
class TicketCallRepository {
    /** Who is being called by somebody else right now is passed over, not waited for. */
    private static final String WIN = "select call_ticket(cast(:call as jsonb), cast(:changes as jsonb))";

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
     * Keeps a call with all that follows from it, in one statement, where the ticket still waits as the caller knows it.
     *
     * @param changes what it does to the ticket
     * @return false where somebody else has the ticket, or it has changed; then nothing happened
     */
    boolean win(Handle handle, CallRow call, String changes) {
        return handle.createQuery(WIN)
                .bind("call", JsonRows.write(call))
                .bind("changes", changes)
                .mapTo(Boolean.class)
                .one();
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
