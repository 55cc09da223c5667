package io.turno.branch.ticket;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.appointment.ExpectedAppointmentRepository;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Somebody with an appointment has come. Coming early makes the ticket early; coming twice changes nothing. */
@Singleton
public class CheckIn {
    private final Database database;
    private final ExpectedAppointmentRepository appointments;
    private final TicketRepository tickets;
    private final GiveTicket giveTicket;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;
    private final Clock clock;

    CheckIn(
            Database database,
            ExpectedAppointmentRepository appointments,
            TicketRepository tickets,
            GiveTicket giveTicket,
            KeepTicket keepTicket,
            CurrentPlan plan,
            Clock clock) {
        this.database = database;
        this.appointments = appointments;
        this.tickets = tickets;
        this.giveTicket = giveTicket;
        this.keepTicket = keepTicket;
        this.plan = plan;
        this.clock = clock;
    }

    /**
     * @param code as it was typed
     * @throws Refused {@link BranchRefusal#TOO_EARLY} with the time to come back, {@link BranchRefusal#TOO_LATE},
     *     {@link CommonRefusal#NOT_FOUND}
     */
    Ticket byCode(String code, Actor actor) {
        BranchPlan branch = plan.get();
        String normal = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return database.inTenant(branch.tenantId(), handle -> {
            ExpectedAppointment appointment = appointments
                    .lockByCode(handle, branch.tenantId(), normal, clock.instant())
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "No appointment here has this code."));
            return tickets.lockOfAppointment(handle, appointment.id())
                    .map(ticket -> arrive(handle, ticket, actor))
                    .orElseGet(() -> convert(handle, appointment, actor));
        });
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
