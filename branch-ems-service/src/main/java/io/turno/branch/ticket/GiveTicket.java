package io.turno.branch.ticket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.appointment.ExpectedAppointmentRepository;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.support.access.Actor;
import org.jdbi.v3.core.Handle;

/** Gives out tickets: to people who walk in, and for appointments. */
@Singleton
public class GiveTicket {
    /** Whoever booked a service that has left the plan since is still expected, and needs a number. */
    private static final String PREFIX_OF_THE_GONE = "X";

    private final TicketRepository tickets;
    private final ExpectedAppointmentRepository appointments;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    GiveTicket(
            TicketRepository tickets,
            ExpectedAppointmentRepository appointments,
            KeepTicket keepTicket,
            CurrentPlan plan,
            Clock clock) {
        this.tickets = tickets;
        this.appointments = appointments;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    public Ticket toWalkIn(Handle handle, UUID serviceId, int priority, Actor actor) {
        BranchPlan branch = plan.get();
        ServicePlan service = plan.service(serviceId);
        Instant now = clock.instant();
        TicketNumber number = nextNumber(handle, branch, service.prefix(), now);
        var ticket = Ticket.walkIn(branch.tenantId(), branch.branchId(), serviceId, priority, number, now);
        keepTicket.keep(handle, ticket, ticket.issued(), actor, "ticket.issued", Map.of("number", number.text()));
        return ticket;
    }

    /** To somebody who is not there yet. */
    public Ticket fromAfar(Handle handle, UUID serviceId, int priority, Actor actor) {
        BranchPlan branch = plan.get();
        ServicePlan service = plan.service(serviceId);
        Instant now = clock.instant();
        TicketNumber number = nextNumber(handle, branch, service.prefix(), now);
        var ticket = Ticket.fromAfar(branch.tenantId(), branch.branchId(), serviceId, priority, number, now);
        var details = Map.of("number", number.text(), "from", "afar");
        keepTicket.keep(handle, ticket, ticket.issued(), actor, "ticket.issued", details);
        return ticket;
    }

    /** @param appointment locked, and open */
    public Ticket forAppointment(Handle handle, ExpectedAppointment appointment, Actor actor) {
        BranchPlan branch = plan.get();
        Instant now = clock.instant();
        String prefix =
                branch.service(appointment.serviceId()).map(ServicePlan::prefix).orElse(PREFIX_OF_THE_GONE);
        TicketNumber number = nextNumber(handle, branch, prefix, now);
        var ticket = Ticket.of(appointment, number, now);
        var event = ticket.converted(appointment);
        keepTicket.keep(
                handle,
                ticket,
                event,
                actor,
                "ticket.converted",
                Map.of(
                        "number", number.text(),
                        "appointment", appointment.id().toString(),
                        "early", Boolean.toString(event.early())));
        appointments.ticketed(handle, appointment);
        return ticket;
    }

    private TicketNumber nextNumber(Handle handle, BranchPlan branch, String prefix, Instant now) {
        LocalDate today = now.atZone(branch.timeZone()).toLocalDate();
        return tickets.nextNumber(handle, branch.tenantId(), branch.branchId(), today, prefix);
    }
}
