package io.turno.branch.ticket;

import java.util.Set;

import io.turno.branch.BranchRefusal;
import io.turno.contracts.PureRule;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.problem.Refused;

import static io.turno.contracts.ticket.TicketStatus.CALLED;
import static io.turno.contracts.ticket.TicketStatus.NO_SHOW;
import static io.turno.contracts.ticket.TicketStatus.PARKED;
import static io.turno.contracts.ticket.TicketStatus.SERVING;
import static io.turno.contracts.ticket.TicketStatus.WAITING;

/** What can be done to a ticket, in which states, and whether that can be taken back. */
@PureRule
enum TicketDeed {
    ARRIVE(false, WAITING, CALLED, PARKED),
    CALL(true, WAITING),
    RECALL(true, CALLED),
    START(true, CALLED),
    FINISH(true, SERVING),
    /** An operator says that the person is not there. */
    MISS(true, CALLED),
    /** Nobody answered; there is another chance as long as recalls are left. */
    NO_ANSWER(true, CALLED),
    /** The visitor gives up. */
    LEAVE(true, WAITING),
    TRANSFER(true, CALLED, SERVING),
    PARK(true, CALLED, SERVING),
    /** Served on, at a counter. */
    RESUME(true, PARKED),
    /** Waits again after it was parked. */
    REQUEUE(true, PARKED),
    /** The visitor needs more time. */
    POSTPONE(false, WAITING),
    /** The time of the appointment passed, and nobody came whom one could have called. */
    NEVER_COME(false, WAITING),
    /** Cancelled or moved at the centre, also where nobody came and nobody was called meanwhile. */
    WITHDRAW(false, WAITING, NO_SHOW),
    /** The day is over. */
    CLOSE(false, WAITING, CALLED, SERVING, PARKED);

    private final boolean undoable;
    private final Set<TicketStatus> from;

    TicketDeed(boolean undoable, TicketStatus... from) {
        this.undoable = undoable;
        this.from = Set.of(from);
    }

    /** @throws Refused {@link BranchRefusal#WRONG_STATE}; a call, {@link BranchRefusal#ALREADY_CALLED} */
    void mustSuit(TicketStatus status) {
        if (!from.contains(status)) {
            throw this == CALL
                    ? new Refused(BranchRefusal.ALREADY_CALLED)
                    : new Refused(BranchRefusal.WRONG_STATE, "It is " + status + ".").with("status", status);
        }
    }

    /** What an operator did can be; what visitors, the clock and the centre did can not. */
    boolean canBeUndone() {
        return undoable;
    }
}
