package io.turno.booking.calendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import io.turno.contracts.appointment.AppointmentStatus;

/**
 * What somebody has to do, for colleagues.
 *
 * @param timeZone of the branch: how {@code start} and {@code end} are to be shown
 * @param name of the customer
 */
public record StaffAppointmentView(
        UUID id,
        String code,
        AppointmentStatus status,
        UUID branchId,
        List<UUID> serviceIds,
        Instant start,
        Instant end,
        ZoneId timeZone,
        int partySize,
        String name) {

    static StaffAppointmentView of(Assignment assignment, ZoneId timeZone) {
        return new StaffAppointmentView(
                assignment.id(),
                assignment.code(),
                assignment.status(),
                assignment.branchId(),
                assignment.serviceIds(),
                assignment.start(),
                assignment.end(),
                timeZone,
                assignment.partySize(),
                assignment.customerName());
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "StaffAppointmentView[" + id + "]";
    }
}
