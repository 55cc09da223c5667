package io.turno.contracts.ticket;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * What every ticket event says.
 *
 * @param number as printed and shown, e.g. {@code A001}
 * @param appointmentId null for a walk-in
 * @param appointmentCode null for a walk-in
 * @param counterId where it was called to; null while it waits
 * @param counterName as shown to people, e.g. {@code 3}; null while it waits
 * @param priority 1 (first) to 3
 * @param issuedAt when it entered the queue
 * @param arrivedAt when the person was known to be there; null if not yet
 * @param revision rises with every change; an older one never replaces a newer one
 * @param leg 1 for the first service of the visit, one more with every transfer; 1 where absent
 * @param publicName what screens that everybody reads may call the person by; only on the branch's own broker, and only
 *     where the organisation and the person agreed to it
 */
@RecordBuilder
public record TicketFacts(
        UUID id,
        UUID branchId,
        String number,
        UUID serviceId,
        @MayBeAbsent UUID appointmentId,
        @MayBeAbsent String appointmentCode,
        @MayBeAbsent UUID counterId,
        @MayBeAbsent String counterName,
        TicketStatus status,
        int priority,
        Instant issuedAt,
        @MayBeAbsent Instant arrivedAt,
        long revision,
        @MayBeAbsent Integer leg,
        @MayBeAbsent String publicName)
        implements TicketFactsBuilder.With {

    public TicketFacts {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(branchId, "branchId");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(serviceId, "serviceId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(issuedAt, "issuedAt");
        leg = Objects.requireNonNullElse(leg, 1);
    }

    /** In its first leg, nameless. */
    public TicketFacts(
            UUID id,
            UUID branchId,
            String number,
            UUID serviceId,
            UUID appointmentId,
            String appointmentCode,
            UUID counterId,
            String counterName,
            TicketStatus status,
            int priority,
            Instant issuedAt,
            Instant arrivedAt,
            long revision) {
        this(
                id,
                branchId,
                number,
                serviceId,
                appointmentId,
                appointmentCode,
                counterId,
                counterName,
                status,
                priority,
                issuedAt,
                arrivedAt,
                revision,
                1,
                null);
    }
}
