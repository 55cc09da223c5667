package io.turno.branch.ticket;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.support.access.Actor;
import io.turno.support.data.JsonRows;
import io.turno.support.outbox.Broker;
import io.turno.support.outbox.OutboxSignal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Writes changed tickets and tells everybody: the branch's own devices at once, the centre when it can be reached. Tickets,
 * intervals, events and audit entries go to the database in one statement.
 */
@Singleton
public class KeepTicket {
    /** Where the centre hears of this branch's queue; key branch id. */
    public static final Topic CENTRE = Topic.TICKETS;

    private static final String KEEP = "select keep_tickets(cast(:changes as jsonb))";
    private static final String ONE_AT_A_COUNTER = "ticket_at_counter";

    private final TicketNews news;
    private final OutboxSignal signal;
    private final Clock clock;
    private final Event<TicketKept> kept;

    KeepTicket(TicketNews news, OutboxSignal signal, Clock clock, Event<TicketKept> kept) {
        this.news = news;
        this.signal = signal;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * @param action for the audit log, e.g. {@code ticket.called}
     * @param details for the audit log, without personal data
     */
    public void keep(
            Handle handle, Ticket ticket, TicketEvent event, Actor actor, String action, Map<String, String> details) {
        keepAll(handle, List.of(TicketChange.of(ticket, event, actor, action, details)));
    }

    /**
     * Changes of different tickets, told of in this order.
     *
     * @throws Refused {@link BranchRefusal#COUNTER_BUSY} where two would be at one counter
     */
    public void keepAll(Handle handle, List<TicketChange> changes) {
        if (!changes.isEmpty()) {
            keep(handle, changes, json -> {
                handle.createQuery(KEEP)
                        .bind("changes", json)
                        .mapTo(String.class)
                        .list();
                return true;
            });
        }
    }

    /**
     * Where whether it is kept is only known in the database.
     *
     * @param statement runs {@code keep_tickets} with what it is given, and answers true; or does nothing, and answers false
     * @return what the statement answered
     * @throws Refused {@link BranchRefusal#COUNTER_BUSY} where two would be at one counter
     */
    public boolean keepWith(Handle handle, TicketChange change, Predicate<String> statement) {
        return keep(handle, List.of(change), statement);
    }

    private boolean keep(Handle handle, List<TicketChange> changes, Predicate<String> statement) {
        Instant now = clock.instant();
        String json = changes.stream().map(change -> json(change, now)).collect(Collectors.joining(",", "[", "]"));
        boolean kept;
        try {
            kept = statement.test(json);
        } catch (UnableToExecuteStatementException failed) {
            throw isTwoAtACounter(failed) ? new Refused(BranchRefusal.COUNTER_BUSY) : failed;
        }
        if (kept) {
            handle.afterCommit(() -> tellOf(changes));
        }
        return kept;
    }

    private void tellOf(List<TicketChange> changes) {
        signal.wake(Broker.BRANCH);
        signal.wake(Broker.CENTRAL);
        changes.forEach(change -> kept.fire(new TicketKept(change.ticket())));
    }

    private String json(TicketChange change, Instant now) {
        String ticketedFor = change.ticketedFor() == null
                ? "null"
                : '"' + change.ticketedFor().toString() + '"';
        return """
                {"ticket": %s, "at": "%s", "undone": %s, "ticketed_for": %s, "outbox": %s}""".formatted(
                JsonRows.write(change.ticket()), now, change.isUndone(), ticketedFor, JsonRows.write(news.of(change)));
    }

    private static boolean isTwoAtACounter(UnableToExecuteStatementException failed) {
        return failed.getCause() instanceof SQLException cause
                && cause.getMessage().contains(ONE_AT_A_COUNTER);
    }
}
