package io.turno.booking.appointment;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.turno.contracts.appointment.AppointmentEvent;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketIssued;
import io.turno.contracts.ticket.TicketEvent.TicketLeft;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketEvent.TicketParked;
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import io.turno.contracts.ticket.TicketEvent.TicketRequeued;
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketEvent.TicketTransferred;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.support.access.Actor;
import org.jdbi.v3.core.Handle;

/**
 * What happens to the ticket happens to the appointment. What physically happened at the branch wins over what was
 * written here while the branch was cut off; such a conflict goes to the audit log with both sides. A branch has no say in the
 * appointments of others.
 */
@Singleton
public class FollowTicket {
    private static final Actor BRANCH = Actor.system("branch");

    private final AppointmentRepository appointments;
    private final ReopenAppointment reopening;
    private final Clock clock;

    FollowTicket(AppointmentRepository appointments, ReopenAppointment reopening, Clock clock) {
        this.appointments = appointments;
        this.reopening = reopening;
        this.clock = clock;
    }

    /** @param time when it happened at the branch */
    public void follow(Handle handle, TicketEvent news, Instant time) {
        Optional.ofNullable(news.ticket().appointmentId())
                .flatMap(id -> appointments.lock(handle, id))
                .filter(appointment ->
                        appointment.branchId().equals(news.ticket().branchId()))
                .ifPresent(appointment -> follow(handle, appointment, news, time));
    }

    private void follow(Handle handle, Appointment appointment, TicketEvent news, Instant time) {
        switch (news) {
            case TicketConverted converted -> convert(handle, appointment, converted);
            case TicketArrived arrived ->
                arrive(handle, appointment, arrived.ticket().arrivedAt());
            case TicketDone _ -> close(handle, appointment, AppointmentStatus.FULFILLED, time);
            case TicketNoShow missed -> closeAbsent(handle, appointment, missed.ticket(), time);
            case TicketLeft left -> closeAbsent(handle, appointment, left.ticket(), time);
            case TicketUndone undone -> undo(handle, appointment, undone, time);
            case TicketIssued _,
                    TicketCalled _,
                    TicketRecalled _,
                    TicketServing _,
                    TicketTransferred _,
                    TicketParked _,
                    TicketRequeued _,
                    TicketWithdrawn _ -> {}
        }
    }

    private void convert(Handle handle, Appointment appointment, TicketConverted news) {
        var before = Change.Before.of(appointment);
        Instant now = clock.instant();
        boolean converted = appointment.converted(news.ticket().number(), news.convertToTicketTime(), now);
        boolean arrived = news.ticket().arrivedAt() != null
                && converted
                && appointment.arrived(news.ticket().arrivedAt(), now);
        if (converted) {
            var details = Map.of("ticket", news.ticket().number(), "arrived", Boolean.toString(arrived));
            appointments.change(handle, Change.of(before, appointment, null, "appointment.converted", BRANCH, details));
        }
    }

    private void arrive(Handle handle, Appointment appointment, Instant at) {
        var before = Change.Before.of(appointment);
        if (appointment.arrived(at, clock.instant())) {
            appointments.change(handle, Change.of(before, appointment, null, "appointment.arrived", BRANCH, Map.of()));
        }
    }

    /** The ticket stands where it stood before: somewhere in the queue or, where bringing it back was undone, at its end. */
    private void undo(Handle handle, Appointment appointment, TicketUndone news, Instant time) {
        switch (news.ticket().status()) {
            case DONE -> close(handle, appointment, AppointmentStatus.FULFILLED, time);
            case NO_SHOW, LEFT -> closeAbsent(handle, appointment, news.ticket(), time);
            case WITHDRAWN -> {}
            case WAITING, CALLED, SERVING, PARKED -> reopening.reopen(handle, appointment, news, BRANCH);
        }
    }

    /** Nobody at the counter is a fact only where somebody was called to one; a cancellation made here stands otherwise. */
    private void closeAbsent(Handle handle, Appointment appointment, TicketFacts ticket, Instant time) {
        if (!appointment.status().isFinal() || ticket.counterId() != null) {
            close(handle, appointment, AppointmentStatus.NO_SHOW, time);
        }
    }

    private void close(Handle handle, Appointment appointment, AppointmentStatus outcome, Instant time) {
        AppointmentStatus known = appointment.status();
        if (known == outcome) {
            return;
        }
        var before = Change.Before.of(appointment);
        boolean served = outcome == AppointmentStatus.FULFILLED;
        Instant now = clock.instant();
        AppointmentEvent event = served ? appointment.fulfil(time, now) : appointment.missed(now);
        String action = served ? "appointment.fulfilled" : "appointment.no-show";
        Map<String, String> details =
                known.isFinal() ? Map.of("conflict", "the branch won", "centre", known.name()) : Map.of();
        appointments.change(handle, Change.of(before, appointment, event, action, BRANCH, details));
    }
}
