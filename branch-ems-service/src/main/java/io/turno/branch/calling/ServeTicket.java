package io.turno.branch.calling;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.feedback.InviteFeedback;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.staff.BranchStaff.Member;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import org.jdbi.v3.core.Handle;

/** What an operator does with a called ticket. */
@Singleton
public class ServeTicket {
    private final ChangeTicket changeTicket;
    private final TicketRepository tickets;
    private final InviteFeedback inviteFeedback;
    private final CurrentPlan plan;

    ServeTicket(ChangeTicket changeTicket, TicketRepository tickets, InviteFeedback inviteFeedback, CurrentPlan plan) {
        this.changeTicket = changeTicket;
        this.tickets = tickets;
        this.inviteFeedback = inviteFeedback;
        this.plan = plan;
    }

    public Ticket recall(Handle handle, UUID id, Member operator) {
        return changeTicket.change(
                handle, id, operator, "ticket.recalled", (ticket, act) -> ticket.recall(limitOf(ticket), act));
    }

    public Ticket start(Handle handle, UUID id, Member operator) {
        return changeTicket.change(handle, id, operator, "ticket.serving", Ticket::start);
    }

    public Ticket finish(Handle handle, UUID id, Member operator) {
        Ticket done = changeTicket.change(
                handle,
                id,
                operator,
                "ticket.done",
                (ticket, act) -> ticket.finish(
                        tickets.spent(handle, ticket, "WAITING", act.at()),
                        tickets.spent(handle, ticket, "SERVING", act.at()),
                        act));
        inviteFeedback.invite(handle, done);
        return done;
    }

    public Ticket miss(Handle handle, UUID id, Member operator) {
        return changeTicket.change(handle, id, operator, "ticket.no-show", Ticket::miss);
    }

    /** There is another chance as long as recalls are left. */
    public Ticket noAnswer(Handle handle, UUID id, Member operator) {
        return changeTicket.change(
                handle, id, operator, "ticket.requeued", (ticket, act) -> ticket.noAnswer(limitOf(ticket), act));
    }

    public Ticket leave(Handle handle, UUID id, Member operator) {
        return changeTicket.change(handle, id, operator, "ticket.left", Ticket::leave);
    }

    private int limitOf(Ticket ticket) {
        return plan.policyOf(ticket.facts().serviceId()).recallLimit();
    }
}
