package io.turno.branch.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.support.access.Actor;
import org.jdbi.v3.core.Handle;

/** Gives out tickets: to people who walk in, and for appointments. */
@Singleton
public class GiveTicket {
    /** Whoever booked a service that has left the plan since is still expected, and needs a number. */
    private static final String PREFIX_OF_THE_GONE = "X";

    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    GiveTicket(TicketRepository tickets, KeepTicket keepTicket, CurrentPlan plan, Clock clock) {
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    public Ticket toWalkIn(Handle handle, UUID serviceId, int priority, Actor actor) {
        BranchPlan branch = plan.get();
        ServicePlan service = plan.service(serviceId);
        Instant now = clock.instant();
        TicketNumber number =
                numbers(handle, branch, List.of(service.prefix()), now).getFirst();
        var ticket = Ticket.walkIn(branch.tenantId(), branch.branchId(), serviceId, priority, number, now);
        keepTicket.keep(handle, ticket, ticket.issued(), actor, "ticket.issued", Map.of("number", number.text()));
        return ticket;
    }

    /** To somebody who is not there yet. */
    public Ticket fromAfar(Handle handle, UUID serviceId, int priority, Actor actor) {
        BranchPlan branch = plan.get();
        ServicePlan service = plan.service(serviceId);
        Instant now = clock.instant();
        TicketNumber number =
                numbers(handle, branch, List.of(service.prefix()), now).getFirst();
        var ticket = Ticket.fromAfar(branch.tenantId(), branch.branchId(), serviceId, priority, number, now);
        var details = Map.of("number", number.text(), "from", "afar");
        keepTicket.keep(handle, ticket, ticket.issued(), actor, "ticket.issued", details);
        return ticket;
    }

    /** @param appointment locked, and open */
    public Ticket forAppointment(Handle handle, ExpectedAppointment appointment, Actor actor) {
        return forAppointments(handle, List.of(appointment), actor).getFirst();
    }

    /** One for each, numbered in this order. @param due locked, and open */
    List<Ticket> forAppointments(Handle handle, List<ExpectedAppointment> due, Actor actor) {
        BranchPlan branch = plan.get();
        Instant now = clock.instant();
        List<String> prefixes =
                due.stream().map(appointment -> prefixOf(branch, appointment)).toList();
        Iterator<TicketNumber> numbers = numbers(handle, branch, prefixes, now).iterator();
        List<TicketChange> changes = due.stream()
                .map(appointment -> conversion(appointment, numbers.next(), actor, now))
                .toList();
        keepTicket.keepAll(handle, changes);
        return changes.stream().map(TicketChange::ticket).toList();
    }

    private static TicketChange conversion(
            ExpectedAppointment appointment, TicketNumber number, Actor actor, Instant now) {
        var ticket = Ticket.of(appointment, number, now);
        TicketConverted event = ticket.converted(appointment);
        var details = Map.of(
                "number", number.text(),
                "appointment", appointment.id().toString(),
                "early", Boolean.toString(event.early()));
        return new TicketChange(ticket, event, actor, "ticket.converted", details, appointment.convertsAt());
    }

    private static String prefixOf(BranchPlan branch, ExpectedAppointment appointment) {
        return branch.service(appointment.serviceId()).map(ServicePlan::prefix).orElse(PREFIX_OF_THE_GONE);
    }

    /** In the order of the prefixes. All that have the same one are counted by one row, at once. */
    private List<TicketNumber> numbers(Handle handle, BranchPlan branch, List<String> prefixes, Instant now) {
        LocalDate today = now.atZone(branch.timeZone()).toLocalDate();
        Map<String, Integer> wanted = prefixes.stream().collect(Collectors.toMap(it -> it, _ -> 1, Integer::sum));
        Map<String, Integer> last = tickets.takeNumbers(handle, branch.tenantId(), branch.branchId(), today, wanted);
        var next = new HashMap<String, Integer>();
        return prefixes.stream()
                .map(prefix -> new TicketNumber(
                        prefix,
                        next.merge(prefix, last.get(prefix) - wanted.get(prefix) + 1, (before, _) -> before + 1),
                        today))
                .toList();
    }
}
