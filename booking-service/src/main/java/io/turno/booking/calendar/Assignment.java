package io.turno.booking.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.appointment.AppointmentStatus;

/**
 * An appointment that somebody serves, or was to serve.
 *
 * @param end without buffers
 * @param customerName as the person gave it
 * @param sequence the iCalendar SEQUENCE of the appointment
 * @param changedAt when it became as it is
 */
@PureRule
record Assignment(
        UUID id,
        UUID branchId,
        String code,
        List<UUID> serviceIds,
        Instant start,
        Instant end,
        String customerName,
        int partySize,
        AppointmentStatus status,
        int sequence,
        Instant changedAt) {}
