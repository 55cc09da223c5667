package io.turno.booking.plan;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.CancellationTier;

/**
 * What customers agree to when they book a service. Of several services in one visit the first decides.
 *
 * @param minNotice least time from booking to start
 * @param minNoticeCancel least time from cancelling or moving to start, where there are no tiers
 * @param conversionLead how long before the start it becomes a ticket, after which nothing can be changed
 * @param tiers the longest time to the start first; absent: cancelling and moving are free until {@code minNoticeCancel}
 */
public record PolicyView(
        Duration minNotice,
        Duration minNoticeCancel,
        Duration conversionLead,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<CancellationTier> tiers) {

    static PolicyView of(AppointmentPolicy policy) {
        return new PolicyView(policy.minNotice(), policy.minNoticeCancel(), policy.conversionLead(), policy.tiers());
    }
}
