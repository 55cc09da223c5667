package io.turno.branch.arrival;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.ArrivalWindow;
import io.turno.branch.ticket.GiveTicket;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Somebody with an appointment has come. Coming early makes the ticket early; coming twice changes nothing. */
@Singleton
public class CheckIn {
    private final ArrivalRepository arrivals;
    private final TicketRepository tickets;
    private final GiveTicket giveTicket;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    CheckIn(
            ArrivalRepository arrivals,
            TicketRepository tickets,
            GiveTicket giveTicket,
            KeepTicket keepTicket,
            CurrentPlan plan,
            Clock clock) {
        this.arrivals = arrivals;
        this.tickets = tickets;
        this.giveTicket = giveTicket;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * @throws Refused {@link BranchRefusal#TOO_EARLY} with the time to come back, {@link BranchRefusal#TOO_LATE},
     *     {@link CommonRefusal#NOT_FOUND}
     */
    Ticket by(Handle handle, Proof proof, Actor actor) {
        ExpectedAppointment appointment = arrivals.lock(handle, plan.get().tenantId(), proof, clock.instant())
                .orElseThrow(CheckIn::unknown);
        return tickets.lockOfAppointment(handle, appointment.tenantId(), appointment.id())
                .map(ticket -> arrive(handle, ticket, actor))
                .orElseGet(() -> convert(handle, appointment, actor));
    }

    /** Says the same of a code that nobody has, and of one that doesn't fit the phone. */
    static Refused unknown() {
        return new Refused(CommonRefusal.NOT_FOUND, "No appointment here fits this.");
    }

    private Ticket convert(Handle handle, ExpectedAppointment appointment, Actor actor) {
        var window = new ArrivalWindow(appointment.startAt(), plan.policyOf(appointment.serviceId()));
        Instant now = clock.instant();
        if (window.isTooEarly(now)) {
            throw new Refused(BranchRefusal.TOO_EARLY).with("comeBackAt", window.opensAt());
        }
        if (window.isOver(now) || appointment.status() == AppointmentStatus.NO_SHOW) {
            throw new Refused(BranchRefusal.TOO_LATE);
        }
        return arrive(handle, giveTicket.forAppointment(handle, appointment, actor), actor);
    }

    private Ticket arrive(Handle handle, Ticket ticket, Actor actor) {
        if (ticket.status() == TicketStatus.NO_SHOW || ticket.status() == TicketStatus.LEFT) {
            throw new Refused(BranchRefusal.TOO_LATE);
        }
        if (ticket.facts().arrivedAt() == null) {
            var arrived = ticket.arrive(clock.instant());
            keepTicket.keep(handle, ticket, arrived, actor, "ticket.arrived", Map.of());
        }
        return ticket;
    }
}
