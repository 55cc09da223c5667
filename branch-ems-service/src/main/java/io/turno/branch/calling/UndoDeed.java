package io.turno.branch.calling;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.KeepTicket;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Takes back the last thing that an operator did to a ticket. */
@Singleton
public class UndoDeed {
    private final ChangeTicket changeTicket;
    private final KeepTicket keepTicket;
    private final CurrentPlan plan;

    UndoDeed(ChangeTicket changeTicket, KeepTicket keepTicket, CurrentPlan plan) {
        this.changeTicket = changeTicket;
        this.keepTicket = keepTicket;
        this.plan = plan;
    }

    /**
     * @throws Refused {@link BranchRefusal#NOTHING_TO_UNDO}, {@link BranchRefusal#NOT_YOURS_TO_UNDO},
     *     {@link BranchRefusal#TOO_LATE_TO_UNDO}, {@link BranchRefusal#COUNTER_BUSY} where it would go back to a counter that
     *     has somebody else now
     */
    Ticket undo(Handle handle, UUID id, Member operator) {
        Ticket ticket = changeTicket.lock(handle, id);
        TicketStatus undone = ticket.status();
        Ticket before = ticket.takenBack(
                changeTicket.act(operator),
                operator.manages(),
                plan.get().queue().undoWithin());
        keepTicket.keep(
                handle,
                before,
                before.undone(undone),
                operator.actor(),
                "ticket.undone",
                Map.of("undone", undone.name(), "now", before.status().name()));
        return before;
    }
}
