package io.turno.branch.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.appointment.CentreDecision;
import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.appointment.ExpectedAppointmentRepository;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import org.jdbi.v3.core.Handle;

/**
 * Takes in what the centre says of appointments. Where it was cancelled or moved after its ticket was given out, the
 * ticket is withdrawn as long as nobody was called. What physically happened here stands against that, and the audit log
 * gets both sides: a call, and an arrival after the decision, which the branch had not heard of yet.
 */
@Singleton
public class FollowAppointments {
    private static final Actor CENTRE = Actor.system("centre");

    private final ExpectedAppointmentRepository appointments;
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Audit audit;

    FollowAppointments(
            ExpectedAppointmentRepository appointments, TicketRepository tickets, KeepTicket keepTicket, Audit audit) {
        this.appointments = appointments;
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.audit = audit;
    }

    /** All of them in three round trips, where no ticket is taken back. */
    public void follow(Handle handle, List<CentreDecision> decisions) {
        SequencedMap<UUID, CentreDecision> newest = new LinkedHashMap<>();
        decisions.forEach(decision -> newest.merge(decision.appointmentId(), decision, FollowAppointments::newer));
        appointments.keep(handle, newest.values());
        for (ExpectedAppointment expected : appointments.lockTakenBack(handle, newest.values())) {
            tickets.lockOfAppointment(handle, expected.tenantId(), expected.id())
                    .ifPresent(ticket -> takeBack(
                            handle, expected, ticket, newest.get(expected.id()).decidedAt()));
        }
    }

    private static CentreDecision newer(CentreDecision one, CentreDecision other) {
        return one.revision() < other.revision() ? other : one;
    }

    private void takeBack(Handle handle, ExpectedAppointment expected, Ticket ticket, Instant decidedAt) {
        String centre = expected.status() == AppointmentStatus.CANCELLED ? "cancelled" : "moved";
        Instant arrivedAt = ticket.facts().arrivedAt();
        boolean cameAllTheSame = arrivedAt != null && arrivedAt.isAfter(decidedAt);
        if (ticket.isUncalled() && !cameAllTheSame && !wasTransferred(ticket)) {
            var withdrawn = ticket.withdraw(decidedAt);
            keepTicket.keep(handle, ticket, withdrawn, CENTRE, "ticket.withdrawn", Map.of("centre", centre));
            appointments.unticketed(handle, expected.tenantId(), expected.id());
        } else {
            noteConflict(handle, expected, ticket, centre);
        }
    }

    private void noteConflict(Handle handle, ExpectedAppointment expected, Ticket ticket, String centre) {
        String branch = ticket.status() == TicketStatus.WAITING
                ? wasTransferred(ticket) ? "TRANSFERRED" : "ARRIVED"
                : ticket.status().name();
        audit.record(
                handle,
                expected.tenantId(),
                CENTRE,
                "ticket.conflict",
                ticket.id(),
                expected.branchId(),
                Map.of("centre", centre, "branch", branch, "stands", "branch"));
    }

    /** Somebody called the person before, and spoke with them. */
    private static boolean wasTransferred(Ticket ticket) {
        return ticket.facts().leg() > 1;
    }
}
