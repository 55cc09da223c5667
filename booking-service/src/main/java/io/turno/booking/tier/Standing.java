package io.turno.booking.tier;

import java.time.Instant;
import java.util.List;

import io.turno.contracts.PureRule;

/**
 * What the customer may do at some instant. Staff may do more, and say why.
 *
 * @param feePercent of the price, for cancelling
 * @param movesLeft null: as often as they like
 * @param until the last instant at which this holds; null where nothing is allowed any more
 */
@PureRule
public record Standing(boolean mayCancel, int feePercent, Integer movesLeft, Instant until) {
    /** Nothing any more. */
    public static final Standing LOCKED = new Standing(false, 0, 0, null);

    /** Everything, at no cost. */
    public static Standing freeUntil(Instant until) {
        return new Standing(true, 0, null, until);
    }

    /** @param ahead what holds one after the other, the first now */
    public static Standing now(List<Standing> ahead) {
        return ahead.isEmpty() ? LOCKED : ahead.getFirst();
    }

    public boolean isLocked() {
        return until == null;
    }

    public boolean mayMove() {
        return movesLeft == null || movesLeft > 0;
    }

    /** Whether a move now is one of a limited number. */
    public boolean countsMoves() {
        return movesLeft != null;
    }
}
