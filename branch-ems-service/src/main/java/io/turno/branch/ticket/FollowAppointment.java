package io.turno.branch.ticket;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.appointment.ExpectedAppointment;
import io.turno.branch.appointment.ExpectedAppointmentRepository;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.BranchAppointment;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import org.jdbi.v3.core.Handle;

/**
 * Takes in what the centre says of an appointment. Where it was cancelled or moved after its ticket was given out, the
 * ticket is withdrawn as long as nobody was called; after that what happened here stands, and the audit log gets both sides.
 */
@Singleton
public class FollowAppointment {
    private static final Actor CENTRE = Actor.system("centre");

    private final ExpectedAppointmentRepository appointments;
    private final TicketRepository tickets;
    private final KeepTicket keepTicket;
    private final Audit audit;

    FollowAppointment(
            ExpectedAppointmentRepository appointments, TicketRepository tickets, KeepTicket keepTicket, Audit audit) {
        this.appointments = appointments;
        this.tickets = tickets;
        this.keepTicket = keepTicket;
        this.audit = audit;
    }

    public void follow(Handle handle, UUID tenantId, BranchAppointment news) {
        if (appointments.keep(handle, tenantId, news)) {
            ExpectedAppointment expected =
                    appointments.lock(handle, news.appointment().id()).orElseThrow();
            tickets.lockOfAppointment(handle, expected.id())
                    .filter(_ -> isTakenBack(expected))
                    .ifPresent(ticket -> takeBack(handle, expected, ticket));
        }
    }

    private static boolean isTakenBack(ExpectedAppointment expected) {
        boolean moved =
                expected.ticketedFor() != null && !expected.ticketedFor().equals(expected.convertsAt());
        return moved || expected.status() == AppointmentStatus.CANCELLED;
    }

    private void takeBack(Handle handle, ExpectedAppointment expected, Ticket ticket) {
        String centre = expected.status() == AppointmentStatus.CANCELLED ? "cancelled" : "moved";
        if (ticket.status() == TicketStatus.WAITING) {
            var withdrawn = ticket.withdraw();
            keepTicket.keep(handle, ticket, withdrawn, CENTRE, "ticket.withdrawn", Map.of("centre", centre));
            appointments.unticketed(handle, expected.tenantId(), expected.id());
        } else {
            audit.record(
                    handle,
                    expected.tenantId(),
                    CENTRE,
                    "ticket.conflict",
                    ticket.id(),
                    expected.branchId(),
                    Map.of("centre", centre, "branch", ticket.status().name(), "stands", "branch"));
        }
    }
}
