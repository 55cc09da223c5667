package io.turno.hardware.signage;

import java.time.Instant;
import java.util.Optional;

import io.turno.contracts.plan.BranchPlan;
import io.turno.hardware.branch.Board;

/**
 * All that screens are made of at one moment.
 *
 * @param plan empty until the branch has one
 * @param at when that was, by the suite's clock
 */
record Scene(Optional<BranchPlan> plan, Board board, Instant at) {

    /** Rises with every change of either, also across restarts. */
    long version() {
        return board.version();
    }
}
