package io.turno.contracts.appointment;

import java.time.Instant;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/** What happens to an appointment at the centre; topic {@code turno.appointments}, key branch id. */
public sealed interface AppointmentEvent extends EventData {
    AppointmentFacts appointment();

    /** @param expiresAt when the place is given back unless it is confirmed before */
    @EventType("turno.appointment.held.v1")
    record AppointmentHeld(AppointmentFacts appointment, Instant expiresAt) implements AppointmentEvent {}

    /** A customer asks for it; it is PENDING, with its place taken, until staff approve (booked) or decline (cancelled). */
    @EventType("turno.appointment.requested.v1")
    record AppointmentRequested(AppointmentFacts appointment) implements AppointmentEvent {}

    @EventType("turno.appointment.booked.v1")
    record AppointmentBooked(AppointmentFacts appointment) implements AppointmentEvent {}

    /** @param reason why, in a closed list of words (e.g. {@code customer-request}) or null */
    @EventType("turno.appointment.rescheduled.v1")
    record AppointmentRescheduled(
            AppointmentFacts appointment,
            Instant previousStart,
            Instant previousEnd,
            @MayBeAbsent String reason) implements AppointmentEvent {}

    /** @param reason why, in a closed list of words (e.g. {@code customer-request}) or null */
    @EventType("turno.appointment.cancelled.v1")
    record AppointmentCancelled(
            AppointmentFacts appointment, @MayBeAbsent String reason) implements AppointmentEvent {}

    @EventType("turno.appointment.expired.v1")
    record AppointmentExpired(AppointmentFacts appointment) implements AppointmentEvent {}

    @EventType("turno.appointment.fulfilled.v1")
    record AppointmentFulfilled(AppointmentFacts appointment, Instant servedAt) implements AppointmentEvent {}

    @EventType("turno.appointment.no-show.v1")
    record AppointmentNoShow(AppointmentFacts appointment) implements AppointmentEvent {}
}
