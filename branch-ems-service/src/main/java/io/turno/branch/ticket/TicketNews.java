package io.turno.branch.ticket;

import java.util.List;

import jakarta.inject.Singleton;

import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.QueuePolicy;
import io.turno.contracts.ticket.TicketEvent;
import io.turno.contracts.ticket.TicketEvent.TicketArrived;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketConverted;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketIssued;
import io.turno.contracts.ticket.TicketEvent.TicketLeft;
import io.turno.contracts.ticket.TicketEvent.TicketNoShow;
import io.turno.contracts.ticket.TicketEvent.TicketParked;
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import io.turno.contracts.ticket.TicketEvent.TicketRequeued;
import io.turno.contracts.ticket.TicketEvent.TicketServing;
import io.turno.contracts.ticket.TicketEvent.TicketTransferred;
import io.turno.contracts.ticket.TicketEvent.TicketUndone;
import io.turno.contracts.ticket.TicketEvent.TicketWithdrawn;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.support.audit.Audit;
import io.turno.support.outbox.Outbox;
import io.turno.support.outbox.OutboxRow;

/**
 * What is told of a change of a ticket: to the branch's own devices, with what screens may call the person by; to the centre,
 * without; and to the audit log.
 */
@Singleton
class TicketNews {
    private final Outbox outbox;
    private final Audit audit;
    private final CurrentPlan plan;

    TicketNews(Outbox outbox, Audit audit, CurrentPlan plan) {
        this.outbox = outbox;
        this.audit = audit;
        this.plan = plan;
    }

    List<OutboxText> of(TicketChange change) {
        TicketFacts facts = change.event().ticket();
        Ticket ticket = change.ticket();
        OutboxRow centre =
                outbox.row(KeepTicket.CENTRE, facts.branchId(), ticket.tenantId(), facts.id(), change.event());
        OutboxRow branch =
                outbox.row(Topic.BRANCH_TICKETS, facts.id(), ticket.tenantId(), facts.id(), forScreens(change));
        OutboxRow entry = audit.row(
                ticket.tenantId(), change.actor(), change.action(), facts.id(), facts.branchId(), change.details());
        return List.of(OutboxText.as(branch, centre.eventId()), OutboxText.of(centre), OutboxText.of(entry));
    }

    private TicketEvent forScreens(TicketChange change) {
        QueuePolicy queue = plan.find().map(BranchPlan::queue).orElse(QueuePolicy.DEFAULT);
        String name = change.ticket().publicName(queue.screenNames());
        return name == null ? change.event() : named(change.event(), name);
    }

    private static TicketEvent named(TicketEvent event, String name) {
        TicketFacts facts = event.ticket().withPublicName(name);
        return switch (event) {
            case TicketIssued _ -> new TicketIssued(facts);
            case TicketConverted it -> new TicketConverted(facts, it.convertToTicketTime(), it.early());
            case TicketArrived _ -> new TicketArrived(facts);
            case TicketCalled it -> new TicketCalled(facts, it.rule(), it.beaten());
            case TicketRecalled it -> new TicketRecalled(facts, it.recall());
            case TicketServing _ -> new TicketServing(facts);
            case TicketTransferred _ -> new TicketTransferred(facts);
            case TicketParked _ -> new TicketParked(facts);
            case TicketRequeued it -> new TicketRequeued(facts, it.why());
            case TicketUndone it -> new TicketUndone(facts, it.undone());
            case TicketDone it -> new TicketDone(facts, it.waited(), it.served());
            case TicketNoShow _ -> new TicketNoShow(facts);
            case TicketLeft _ -> new TicketLeft(facts);
            case TicketWithdrawn _ -> new TicketWithdrawn(facts);
        };
    }
}
