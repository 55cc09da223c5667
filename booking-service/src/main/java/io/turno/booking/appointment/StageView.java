package io.turno.booking.appointment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.booking.tier.Standing;
import io.turno.contracts.plan.Price;

/**
 * What the customer may do up to an instant, and what it costs.
 *
 * @param until the last instant at which this holds
 * @param feePercent of the price, for cancelling; absent where that is not possible
 * @param fee the same as an amount, for the whole party; absent where the visit has no price
 * @param movesLeft absent: as often as they like
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageView(
        Instant until, boolean mayCancel, Integer feePercent, Price fee, boolean mayMove, Integer movesLeft) {

    static StageView of(Appointment appointment, Standing standing) {
        boolean mayCancel = standing.mayCancel();
        return new StageView(
                standing.until(),
                mayCancel,
                mayCancel ? standing.feePercent() : null,
                mayCancel ? appointment.fee(standing.feePercent()).orElse(null) : null,
                standing.mayMove(),
                standing.movesLeft());
    }
}
