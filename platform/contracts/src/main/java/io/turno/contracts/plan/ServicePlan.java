package io.turno.contracts.plan;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.turno.contracts.event.MayBeAbsent;

/**
 * One service at one branch.
 *
 * @param prefix first letter of its ticket numbers
 * @param bookable false where it is for walk-ins only
 * @param slotMinutes distance of possible starts: 5, 10, 15, 30 or 60
 * @param durationMinutes how long a visit takes
 * @param capacity visits at the same time, over all channels
 * @param policy the effective rules, everything inherited resolved
 * @param category what it is listed under, e.g. {@code accounts}
 * @param price of one visit, per person
 * @param delivery on site where absent
 * @param needs who and what a visit takes; nothing where absent
 * @param publicCapacity how much of {@code capacity} customers and partners may book; absent: all of it
 * @param form what is asked of somebody who books it; nothing where absent
 * @param target what is wanted of waits and visits; nothing where absent
 */
@RecordBuilder
public record ServicePlan(
        UUID id,
        String prefix,
        Map<String, String> names,
        boolean bookable,
        int slotMinutes,
        int durationMinutes,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        int capacity,
        AppointmentPolicy policy,
        @MayBeAbsent String category,
        @MayBeAbsent Price price,
        @MayBeAbsent Delivery delivery,
        @MayBeAbsent Needs needs,
        @MayBeAbsent Integer publicCapacity,
        @MayBeAbsent BookingForm form,
        @MayBeAbsent ServiceTarget target)
        implements ServicePlanBuilder.With {
    public ServicePlan {
        names = Map.copyOf(names);
        delivery = Objects.requireNonNullElse(delivery, Delivery.ON_SITE);
        needs = Objects.requireNonNullElse(needs, Needs.NOTHING);
        form = Objects.requireNonNullElse(form, BookingForm.NONE);
        target = Objects.requireNonNullElse(target, ServiceTarget.NONE);
    }

    /** On site and free of charge; it takes nothing but its capacity, all of which is public, and asks nothing. */
    public ServicePlan(
            UUID id,
            String prefix,
            Map<String, String> names,
            boolean bookable,
            int slotMinutes,
            int durationMinutes,
            int bufferBeforeMinutes,
            int bufferAfterMinutes,
            int capacity,
            AppointmentPolicy policy) {
        this(
                id,
                prefix,
                names,
                bookable,
                slotMinutes,
                durationMinutes,
                bufferBeforeMinutes,
                bufferAfterMinutes,
                capacity,
                policy,
                null,
                null,
                Delivery.ON_SITE,
                Needs.NOTHING,
                null,
                BookingForm.NONE,
                ServiceTarget.NONE);
    }
}
