package io.turno.booking.appointment;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.turno.booking.tier.Standing;
import io.turno.contracts.plan.Price;

/**
 * What it would mean if the customer cancelled or moved an appointment now.
 *
 * @param feePercent of the price, for cancelling; absent where that is not possible
 * @param fee the same as an amount, for the whole party; absent where the visit has no price
 * @param movesLeft absent: as often as they like
 * @param until the last instant at which this holds; absent where nothing is possible any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermsView(
        boolean mayCancel, Integer feePercent, Price fee, boolean mayMove, Integer movesLeft, Instant until) {

    static TermsView of(Appointment appointment, Instant now) {
        Standing standing = appointment.standing(now);
        boolean mayCancel = standing.mayCancel();
        return new TermsView(
                mayCancel,
                mayCancel ? standing.feePercent() : null,
                mayCancel ? appointment.fee(standing.feePercent()).orElse(null) : null,
                standing.mayMove(),
                standing.movesLeft(),
                standing.until());
    }
}
