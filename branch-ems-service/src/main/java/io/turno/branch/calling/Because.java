package io.turno.branch.calling;

import java.time.Instant;
import java.util.Locale;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;

/** Why one was called before another. */
@PureRule
public enum Because {
    /** Had waited as long as the rules bear, and the other had not. */
    LONGEST_WAIT,
    /** The rules come to its step first. */
    EARLIER_STEP,
    /** The other belongs to an earlier step, whose condition did not hold yet. */
    CONDITION,
    /** Both classes of the step had somebody waiting, and it was this one's turn. */
    TURN,
    PRIORITY,
    /** Was put first, e.g. by a transfer. */
    PUT_FIRST,
    /** Is known to be there. */
    PRESENT,
    EARLIER_TIME,
    /** Everything else was the same. */
    LOWER_NUMBER;

    /** As the call stores it, e.g. {@code earlier-step}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Because of(Place called, Place beaten, Instant now) {
        boolean overdue = called.rule().equals(Place.FINALLY);
        if (overdue && !beaten.rule().equals(Place.FINALLY)) {
            return LONGEST_WAIT;
        }
        if (called.step() != beaten.step()) {
            return called.step() < beaten.step() ? EARLIER_STEP : CONDITION;
        }
        if (called.turn() != beaten.turn()) {
            return TURN;
        }
        return overdue
                ? byTime(called.candidate(), beaten.candidate(), now)
                : byRank(called.candidate(), beaten.candidate(), now);
    }

    private static Because byRank(Candidate called, Candidate beaten, Instant now) {
        if (called.priority() != beaten.priority()) {
            return PRIORITY;
        }
        if (called.terms().boosted() != beaten.terms().boosted()) {
            return PUT_FIRST;
        }
        return called.standsBack() == beaten.standsBack() ? byTime(called, beaten, now) : PRESENT;
    }

    private static Because byTime(Candidate called, Candidate beaten, Instant now) {
        return called.rankedAt(now).equals(beaten.rankedAt(now)) ? LOWER_NUMBER : EARLIER_TIME;
    }
}
