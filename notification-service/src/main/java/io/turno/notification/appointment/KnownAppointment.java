package io.turno.notification.appointment;

import java.time.Instant;

import io.turno.contracts.appointment.AppointmentFacts;

/**
 * An appointment as the last event about it said.
 *
 * @param changedAt when that became true
 */
public record KnownAppointment(AppointmentFacts facts, Instant changedAt) {}
