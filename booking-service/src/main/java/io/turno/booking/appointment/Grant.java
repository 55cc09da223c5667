package io.turno.booking.appointment;

import io.turno.contracts.appointment.AppointmentStatus;

/**
 * What somebody who may book gets.
 *
 * @param subjectToApproval staff have to say yes first
 */
record Grant(Attendee attendee, String code, boolean subjectToApproval) {

    AppointmentStatus status() {
        return subjectToApproval ? AppointmentStatus.PENDING : AppointmentStatus.BOOKED;
    }

    /** For history and audit. */
    String action() {
        return subjectToApproval ? "appointment.requested" : "appointment.booked";
    }
}
