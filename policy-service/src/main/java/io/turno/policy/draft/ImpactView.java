package io.turno.policy.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a plan would do to what is booked at its branch, as booking says.
 *
 * @param stranded appointments that the plan has no place for; they stay booked all the same
 * @param capacity per day, today first
 * @param messages that customers would have to get; a change of policy sends none by itself
 */
public record ImpactView(
        UUID branchId, List<StrandedView> stranded, List<CapacityDayView> capacity, List<MessageView> messages) {

    /** @param why service-withdrawn, outside-hours, no-staff, no-counter or over-capacity */
    public record StrandedView(UUID id, String code, Instant start, List<UUID> serviceIds, String why) {}

    /** How many visits could begin on a day if nothing were booked, summed over starts and services. */
    public record CapacityDayView(LocalDate date, int before, int after) {}

    /** @param channel that the customer prefers, e.g. email; null where there is no way to reach them */
    public record MessageView(UUID appointmentId, String kind, String channel) {}
}
