package io.turno.contracts.plan;

import java.time.Duration;

import io.turno.contracts.event.MayBeAbsent;

/**
 * What the customer may still do while at least so much time is left to the start. After the last tier nothing.
 *
 * @param until the least time to the start; absent: until it becomes a ticket
 * @param cancel whether the customer may cancel
 * @param feePercent of the price, from 0 to 100, for cancelling
 * @param reschedules how often the customer may move it in this tier; absent: as often as they like
 */
public record CancellationTier(
        @MayBeAbsent Duration until,
        boolean cancel,
        int feePercent,
        @MayBeAbsent Integer reschedules) {
    public CancellationTier {
        if (until != null && until.isNegative()) {
            throw new IllegalArgumentException("until is a time before the start");
        }
        if (feePercent < 0 || feePercent > 100) {
            throw new IllegalArgumentException("feePercent is from 0 to 100");
        }
        if (reschedules != null && reschedules < 0) {
            throw new IllegalArgumentException("reschedules is at least 0");
        }
    }
}
