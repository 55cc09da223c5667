package io.turno.booking.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.booking.impact.Impact.Stranded;

/**
 * What a plan would do.
 *
 * @param stranded in order of start; they stay booked all the same
 * @param capacity of each of the next 60 days, today first
 * @param messages what customers would have to be told. Nothing of it is sent: a change of policy sends no message by itself,
 *     and a stranded appointment stays as it is until somebody moves or cancels it, which then tells the customer
 */
public record ImpactView(
        UUID branchId, List<StrandedView> stranded, List<CapacityDayView> capacity, List<MessageView> messages) {

    static ImpactView of(UUID branchId, List<Stranded> stranded, List<CapacityDayView> capacity) {
        return new ImpactView(
                branchId,
                stranded.stream().map(StrandedView::of).toList(),
                capacity,
                stranded.stream().map(MessageView::of).toList());
    }

    /** An appointment that the plan has no place for. */
    public record StrandedView(UUID id, String code, Instant start, List<UUID> serviceIds, Why why) {
        static StrandedView of(Stranded stranded) {
            Booked appointment = stranded.appointment();
            return new StrandedView(
                    appointment.id(),
                    appointment.code(),
                    appointment.start(),
                    appointment.serviceIds(),
                    stranded.why());
        }
    }

    /**
     * How many visits could begin on a day if nothing were booked, summed over all starts and services.
     *
     * @param before by the plan in force; 0 where there is none
     * @param after by the other plan
     */
    public record CapacityDayView(LocalDate date, int before, int after) {}

    /**
     * A message that somebody would need.
     *
     * @param kind always {@code change-needed}: the appointment cannot stay where it is
     * @param channel that the customer prefers, e.g. {@code email}; absent where no address is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MessageView(UUID appointmentId, String kind, String channel) {
        private static final String CHANGE_NEEDED = "change-needed";

        static MessageView of(Stranded stranded) {
            Booked appointment = stranded.appointment();
            return new MessageView(appointment.id(), CHANGE_NEEDED, appointment.channel());
        }
    }
}
