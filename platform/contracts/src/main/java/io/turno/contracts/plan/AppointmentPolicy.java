package io.turno.contracts.plan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * The rules an appointment is made and kept under. Defaults are those of the specification.
 *
 * @param minNotice least time from booking to start
 * @param minNoticeCancel least time from cancelling or moving to start, for the customer
 * @param opensDaysAhead horizon in days; 0 is today only
 * @param conversionLead how long before the start it becomes a ticket
 * @param earliestCheckIn how long before the start a check-in converts it
 * @param grace how long after the start an absent person keeps the rank
 * @param noShowAfter how long after the start an absent person is a no-show
 * @param maxPartySize units one booking may take
 * @param recallLimit recalls before a called ticket is a no-show
 * @param reminders how long before the start each reminder goes out
 * @param customerLimits how much one customer may book; never null
 * @param tiers what the customer may change how long before the start, the longest time first; where empty, cancelling and
 *     moving are free until {@code minNoticeCancel}
 * @param selfService false where staff have to approve what customers ask for; true where absent
 * @param releaseBefore how long before the start customers may book what the public quota kept for staff; absent: never
 * @param identity how customers show who they are before they book; not at all where absent
 * @param askFeedback whether customers get a message after the visit that asks how it was; true where absent
 */
@RecordBuilder
public record AppointmentPolicy(
        Duration minNotice,
        Duration minNoticeCancel,
        int opensDaysAhead,
        Duration conversionLead,
        Duration earliestCheckIn,
        Duration grace,
        Duration noShowAfter,
        int maxPartySize,
        int recallLimit,
        Presence presence,
        List<Duration> reminders,
        @MayBeAbsent CustomerLimits customerLimits,
        @MayBeAbsent List<CancellationTier> tiers,
        @MayBeAbsent Boolean selfService,
        @MayBeAbsent Duration releaseBefore,
        @MayBeAbsent IdentityCheck identity,
        @MayBeAbsent Boolean askFeedback)
        implements AppointmentPolicyBuilder.With {

    public static final AppointmentPolicy DEFAULT = new AppointmentPolicy(
            Duration.ofMinutes(60),
            Duration.ofMinutes(60),
            60,
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            1,
            3,
            Presence.PREFERRED,
            List.of(Duration.ofHours(24), Duration.ofHours(4), Duration.ofMinutes(30)));

    public AppointmentPolicy {
        reminders = List.copyOf(reminders);
        customerLimits = Objects.requireNonNullElse(customerLimits, CustomerLimits.NONE);
        tiers = List.copyOf(Objects.requireNonNullElse(tiers, List.of()));
        selfService = Objects.requireNonNullElse(selfService, true);
        identity = Objects.requireNonNullElse(identity, IdentityCheck.NONE);
        askFeedback = Objects.requireNonNullElse(askFeedback, true);
    }

    /** Without limits per customer and tiers, with self-service, all of it public, nobody's identity checked. */
    public AppointmentPolicy(
            Duration minNotice,
            Duration minNoticeCancel,
            int opensDaysAhead,
            Duration conversionLead,
            Duration earliestCheckIn,
            Duration grace,
            Duration noShowAfter,
            int maxPartySize,
            int recallLimit,
            Presence presence,
            List<Duration> reminders) {
        this(
                minNotice,
                minNoticeCancel,
                opensDaysAhead,
                conversionLead,
                earliestCheckIn,
                grace,
                noShowAfter,
                maxPartySize,
                recallLimit,
                presence,
                reminders,
                CustomerLimits.NONE,
                List.of(),
                true,
                null,
                IdentityCheck.NONE,
                true);
    }
}
