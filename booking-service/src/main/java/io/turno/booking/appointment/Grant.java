package io.turno.booking.appointment;

import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Verification;

/**
 * What somebody who may book gets.
 *
 * @param subjectToApproval staff have to say yes first
 * @param verification whether it is sure who they are
 */
record Grant(Attendee attendee, String code, boolean subjectToApproval, Verification verification) {

    AppointmentStatus status() {
        return subjectToApproval ? AppointmentStatus.PENDING : AppointmentStatus.BOOKED;
    }

    /** For history and audit. */
    String action() {
        return subjectToApproval ? "appointment.requested" : "appointment.booked";
    }
}
