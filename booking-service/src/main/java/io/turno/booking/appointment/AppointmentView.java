package io.turno.booking.appointment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Channel;

/**
 * An appointment, for the person who has it and for staff.
 *
 * @param timeZone of the branch: how {@code start} and {@code end} are to be shown
 * @param cancellableUntil until when the customer may cancel or move it
 * @param staffIds who is to serve it; absent where nobody in particular
 * @param cancelFeePercent of the price, where it was cancelled
 * @param answers to what was asked at booking, by the keys of the questions
 * @param ticketNumber once it is a ticket
 * @param revision also the ETag
 * @param checkInCode text of the QR code to show at the branch's door; absent once it is over
 * @param manageToken proves to us that it is the holder who asks; only where the holder is answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppointmentView(
        UUID id,
        String code,
        AppointmentStatus status,
        UUID branchId,
        List<UUID> serviceIds,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<UUID> staffIds,
        Instant start,
        Instant end,
        ZoneId timeZone,
        int partySize,
        Channel channel,
        String language,
        String name,
        Instant convertToTicketTime,
        Instant cancellableUntil,
        String ticketNumber,
        Instant arrivedAt,
        String cancelReason,
        Integer cancelFeePercent,
        Map<String, Object> answers,
        long revision,
        String checkInCode,
        String manageToken) {

    static AppointmentView of(Appointment appointment, ZoneId timeZone, String checkInCode, String manageToken) {
        AppointmentFacts facts = appointment.facts();
        return new AppointmentView(
                facts.id(),
                facts.code(),
                facts.status(),
                facts.branchId(),
                facts.serviceIds(),
                facts.staffIds(),
                facts.start(),
                facts.end(),
                timeZone,
                facts.partySize(),
                facts.channel(),
                facts.language(),
                appointment.customerName(),
                facts.convertToTicketTime(),
                appointment.cancellableUntil(),
                appointment.ticketNumber(),
                appointment.arrivedAt(),
                appointment.cancelReason(),
                appointment.cancelFeePercent(),
                answersOf(appointment),
                facts.revision(),
                checkInCode,
                manageToken);
    }

    private static Map<String, Object> answersOf(Appointment appointment) {
        Map<String, Object> given = appointment.answers().given();
        return given.isEmpty() ? null : given;
    }
}
