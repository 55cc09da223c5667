package io.turno.branch.ticket;

import io.turno.contracts.PureRule;
import io.turno.contracts.ticket.TicketStatus;

import static io.turno.contracts.ticket.TicketStatus.DONE;
import static io.turno.contracts.ticket.TicketStatus.LEFT;
import static io.turno.contracts.ticket.TicketStatus.NO_SHOW;

/** What becomes of a ticket that is still open when the branch closes its day. */
@PureRule
final class EndOfDay {
    private EndOfDay() {}

    /**
     * Whoever was there and was not served left; whoever was expected or called and was not there was a no-show; whoever is
     * still being served was served: the operator only forgot to say so.
     *
     * @param booked true for an appointment
     * @throws IllegalArgumentException where it was over before
     */
    static TicketStatus of(TicketStatus status, boolean booked, boolean arrived) {
        return switch (status) {
            case WAITING -> booked && !arrived ? NO_SHOW : LEFT;
            case CALLED -> NO_SHOW;
            case SERVING -> DONE;
            case PARKED -> LEFT;
            case DONE, NO_SHOW, LEFT, WITHDRAWN -> throw new IllegalArgumentException("It is over: " + status);
        };
    }
}
