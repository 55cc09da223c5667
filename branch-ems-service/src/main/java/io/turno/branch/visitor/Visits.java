package io.turno.branch.visitor;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.live.Line;
import io.turno.branch.live.LiveQueue;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.plan.Wording;
import io.turno.branch.ticket.CallForecast;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.ManageToken;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** Tickets as their visitors see them. */
@Singleton
public class Visits {
    private final Database database;
    private final TicketRepository tickets;
    private final LiveQueue queue;
    private final CallForecast forecast;
    private final ManageToken tokens;
    private final CurrentPlan plan;

    Visits(
            Database database,
            TicketRepository tickets,
            LiveQueue queue,
            CallForecast forecast,
            ManageToken tokens,
            CurrentPlan plan) {
        this.database = database;
        this.tickets = tickets;
        this.queue = queue;
        this.forecast = forecast;
        this.tokens = tokens;
        this.plan = plan;
    }

    /** As it is given out, with its token. */
    public VisitView given(Ticket ticket, String locale) {
        return view(ticket, locale, queue.recentLine(), tokens.of(ticket.id()));
    }

    /** As it is now. @throws Refused {@link CommonRefusal#NOT_FOUND}, also where the token is another one's */
    VisitView now(UUID ticketId, String token, String locale) {
        mustFit(ticketId, token);
        return of(ticket(ticketId), locale);
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where there is no such ticket */
    Ticket ticket(UUID ticketId) {
        return database.inTenant(plan.get().tenantId(), handle -> tickets.find(handle, ticketId))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    VisitView of(Ticket ticket, String locale) {
        return of(ticket, locale, queue.recentLine());
    }

    VisitView of(Ticket ticket, String locale, Line line) {
        return view(ticket, locale, line, null);
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND}, as for a ticket that is not there */
    void mustFit(UUID ticketId, String token) {
        if (!tokens.fits(ticketId, token)) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
    }

    private VisitView view(Ticket ticket, String locale, Line line, String token) {
        TicketFacts facts = ticket.facts();
        var words = new Wording(plan.get(), locale);
        boolean waits = facts.status() == TicketStatus.WAITING;
        boolean atCounter = facts.status() == TicketStatus.CALLED || facts.status() == TicketStatus.SERVING;
        var way = atCounter ? words.wayTo(facts.counterId()) : words.wayToService(facts.serviceId());
        return new VisitView(
                facts.id(),
                facts.number(),
                facts.status(),
                facts.serviceId(),
                words.serviceName(facts.serviceId()),
                facts.issuedAt(),
                facts.arrivedAt() != null,
                waits ? line.ahead(facts.id()) : null,
                waits ? forecast.expected(facts.id()).orElse(null) : null,
                atCounter ? facts.counterName() : null,
                way.filter(_ -> !facts.status().isFinal()).orElse(null),
                token);
    }
}
