package io.turno.booking.appointment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import org.jdbi.v3.core.Handle;

/**
 * Brings an appointment back whose ticket is in the queue again, because what closed it was undone. A customer's cancellation
 * stands all the same, unless the person is being served: that is a fact. Either way the audit log has both sides.
 */
@Singleton
class ReopenAppointment {
    private final AppointmentRepository appointments;
    private final Codes codes;
    private final Audit audit;
    private final Clock clock;

    ReopenAppointment(AppointmentRepository appointments, Codes codes, Audit audit, Clock clock) {
        this.appointments = appointments;
        this.codes = codes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param news of a ticket that is open now */
    void reopen(Handle handle, Appointment appointment, TicketUndone news, Actor actor) {
        AppointmentStatus known = appointment.status();
        if (!news.undone().isFinal() || !known.isFinal()) {
            return;
        }
        boolean closedByTicket = known == AppointmentStatus.FULFILLED || known == AppointmentStatus.NO_SHOW;
        if (closedByTicket) {
            write(handle, appointment, news, actor, Map.of());
        } else if (news.ticket().status() == TicketStatus.SERVING) {
            write(handle, appointment, news, actor, Map.of("conflict", "the branch won", "centre", known.name()));
        } else {
            letStand(handle, appointment, news, actor);
        }
    }

    private void write(
            Handle handle, Appointment appointment, TicketUndone news, Actor actor, Map<String, String> conflict) {
        var before = Change.Before.of(appointment);
        var details = new HashMap<>(conflict);
        details.put("undone", news.undone().name());
        details.put("ticket", news.ticket().number());
        appointment.reopen(news.ticket().number(), freeCode(handle, appointment), clock.instant());
        appointments.change(
                handle, Change.of(before, appointment, null, "appointment.reopened", actor, Map.copyOf(details)));
    }

    /** The code of a closed appointment is anybody's. */
    private String freeCode(Handle handle, Appointment appointment) {
        String own = appointment.code();
        boolean taken = !appointments
                .openCodes(handle, appointment.tenantId(), List.of(own))
                .isEmpty();
        return taken ? codes.fresh(handle, appointment.tenantId(), 1).getFirst().value() : own;
    }

    private void letStand(Handle handle, Appointment appointment, TicketUndone news, Actor actor) {
        var details = Map.of(
                "conflict", "the centre won",
                "centre", appointment.status().name(),
                "branch", news.ticket().status().name(),
                "undone", news.undone().name());
        audit.record(
                handle,
                appointment.tenantId(),
                actor,
                "appointment.reopening-refused",
                appointment.id(),
                appointment.branchId(),
                details);
    }
}
