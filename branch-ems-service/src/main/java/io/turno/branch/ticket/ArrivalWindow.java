package io.turno.branch.ticket;

import java.time.Instant;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.AppointmentPolicy;

/**
 * When the person with an appointment may come, and what coming late costs.
 *
 * @param start of the appointment
 */
@PureRule
public record ArrivalWindow(Instant start, AppointmentPolicy policy) {

    /** From here on a check-in makes the ticket. */
    public Instant opensAt() {
        return start.minus(policy.earliestCheckIn());
    }

    public boolean isTooEarly(Instant now) {
        return now.isBefore(opensAt());
    }

    /** From here on whoever has not come was a no-show. */
    public boolean isOver(Instant now) {
        return !now.isBefore(start.plus(policy.noShowAfter()));
    }

    /**
     * The time that the person is ranked by: the booked one, unless the grace was used up before the arrival.
     *
     * @param arrivedAt null where the person has not come; then nobody knows better than that it will not be before now
     */
    public Instant rankedBy(Instant arrivedAt, Instant now) {
        Instant came = arrivedAt == null ? now : arrivedAt;
        return came.isAfter(start.plus(policy.grace())) ? came : start;
    }
}
