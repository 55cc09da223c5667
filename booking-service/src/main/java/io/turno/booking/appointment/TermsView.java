package io.turno.booking.appointment;

import java.time.Instant;
import java.util.List;

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
 * @param ahead this, and what holds after it; empty where nothing is possible any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermsView(
        boolean mayCancel,
        Integer feePercent,
        Price fee,
        boolean mayMove,
        Integer movesLeft,
        Instant until,
        List<StageView> ahead) {

    static TermsView of(Appointment appointment, Instant now) {
        List<Standing> ahead = appointment.ahead(now);
        StageView current = StageView.of(appointment, Standing.now(ahead));
        return new TermsView(
                current.mayCancel(),
                current.feePercent(),
                current.fee(),
                current.mayMove(),
                current.movesLeft(),
                current.until(),
                ahead.stream()
                        .map(standing -> StageView.of(appointment, standing))
                        .toList());
    }
}
