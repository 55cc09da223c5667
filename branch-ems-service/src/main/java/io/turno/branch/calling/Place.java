package io.turno.branch.calling;

import java.util.Map;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;

/**
 * Somebody in the order, and why there.
 *
 * @param rule name of the step, or {@link #FINALLY}
 * @param step how many steps come before it; -1 where no step decided
 * @param turn how many classes of the step come before the one that was called
 * @param turns what the call changes of whose turn it is
 */
@PureRule
public record Place(Candidate candidate, String rule, int step, int turn, Map<String, Integer> turns) {
    /** Waited as long as the rules bear. */
    public static final String FINALLY = "finally";

    /** The operator chose. */
    public static final String PICKED = "picked";

    static Place overdue(Candidate candidate) {
        return new Place(candidate, FINALLY, -1, 0, Map.of());
    }
}
