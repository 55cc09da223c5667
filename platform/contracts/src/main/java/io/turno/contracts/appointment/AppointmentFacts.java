package io.turno.contracts.appointment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import io.turno.contracts.event.MayBeAbsent;

/**
 * What every appointment event says. Ids instead of personal data: who the customer is travels on
 * {@code turno.customers} only.
 *
 * @param code what the customer shows, e.g. {@code AB1234}; null while held
 * @param serviceIds the services of the visit, in order, at least one
 * @param customerId null while held
 * @param end when the visit is over, without buffers
 * @param convertToTicketTime when it becomes a ticket at the branch
 * @param partySize units of capacity it takes, at least 1
 * @param revision rises with every change; an older one never replaces a newer one
 * @param icsSequence the iCalendar SEQUENCE; rises when the customer's calendar must change
 * @param planVersion the policy version that it was booked under
 * @param language BCP 47 tag of the customer's language
 * @param staffIds who is to serve the visit; empty where nobody in particular
 * @param counterIds where it is to be served; empty where at no counter in particular
 */
public record AppointmentFacts(
        UUID id,
        @MayBeAbsent String code,
        UUID branchId,
        List<UUID> serviceIds,
        @MayBeAbsent UUID customerId,
        Instant start,
        Instant end,
        Instant convertToTicketTime,
        int partySize,
        AppointmentStatus status,
        Channel channel,
        Verification verification,
        long revision,
        int icsSequence,
        long planVersion,
        @MayBeAbsent String language,
        @MayBeAbsent List<UUID> staffIds,
        @MayBeAbsent List<UUID> counterIds) {

    public AppointmentFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(branchId, "branchId");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(convertToTicketTime, "convertToTicketTime");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(verification, "verification");
        serviceIds = List.copyOf(serviceIds);
        staffIds = List.copyOf(Objects.requireNonNullElse(staffIds, List.of()));
        counterIds = List.copyOf(Objects.requireNonNullElse(counterIds, List.of()));
        if (serviceIds.isEmpty()) {
            throw new IllegalArgumentException("An appointment is for at least one service");
        }
        if (partySize < 1) {
            throw new IllegalArgumentException("partySize starts at 1");
        }
    }

    /** Without staff and counters. */
    public AppointmentFacts(
            UUID id,
            String code,
            UUID branchId,
            List<UUID> serviceIds,
            UUID customerId,
            Instant start,
            Instant end,
            Instant convertToTicketTime,
            int partySize,
            AppointmentStatus status,
            Channel channel,
            Verification verification,
            long revision,
            int icsSequence,
            long planVersion,
            String language) {
        this(
                id,
                code,
                branchId,
                serviceIds,
                customerId,
                start,
                end,
                convertToTicketTime,
                partySize,
                status,
                channel,
                verification,
                revision,
                icsSequence,
                planVersion,
                language,
                List.of(),
                List.of());
    }
}
