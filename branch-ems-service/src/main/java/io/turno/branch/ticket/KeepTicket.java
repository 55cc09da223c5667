package io.turno.branch.ticket;

import java.time.Clock;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.contracts.event.Event;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/** Writes a changed ticket and tells everybody: the branch's own devices at once, the centre when it can be reached. */
@Singleton
public class KeepTicket {
    private final TicketRepository tickets;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<TicketKept> kept;
    private final String source;

    KeepTicket(
            TicketRepository tickets,
            Outbox outbox,
            Audit audit,
            Clock clock,
            jakarta.enterprise.event.Event<TicketKept> kept,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.kept = kept;
        this.source = "/turno/" + service;
    }

    /**
     * @param action for the audit log, e.g. {@code ticket.called}
     * @param details for the audit log, without personal data
     */
    public void keep(
            Handle handle, Ticket ticket, TicketEvent event, Actor actor, String action, Map<String, String> details) {
        tickets.save(handle, ticket, clock.instant());
        TicketFacts facts = event.ticket();
        var news = Event.of(source, clock.instant(), ticket.tenantId(), facts.id(), event);
        outbox.append(handle, Topic.BRANCH_TICKETS, facts.id(), news);
        outbox.append(handle, Topic.TICKETS, facts.branchId(), news);
        audit.record(handle, ticket.tenantId(), actor, action, facts.id(), facts.branchId(), details);
        handle.afterCommit(() -> kept.fire(new TicketKept(ticket)));
    }
}
