package io.turno.branch.feedback;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.branch.BranchRefusal;
import io.turno.branch.plan.CurrentPlan;
import io.turno.branch.ticket.Ticket;
import io.turno.branch.ticket.TicketRepository;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.FeedbackLink;
import io.turno.contracts.ticket.TicketStatus;
import io.turno.support.access.Actor;
import io.turno.support.access.ManageToken;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.outbox.Outbox;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Takes a visitor's rating of a visit that is over, once. */
@Singleton
public class GiveFeedback {
    private final Database database;
    private final TicketRepository tickets;
    private final CurrentPlan plan;
    private final ManageToken tokens;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    GiveFeedback(
            Database database,
            TicketRepository tickets,
            CurrentPlan plan,
            ManageToken tokens,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.tickets = tickets;
        this.plan = plan;
        this.tokens = tokens;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Refused {@link BranchRefusal#VISIT_NOT_OVER}, {@link BranchRefusal#FEEDBACK_GIVEN} */
    void give(UUID ticketId, String token, Feedback feedback) {
        BranchPlan branch = plan.get();
        database.inTenant(branch.tenantId(), handle -> {
            Ticket ticket = tickets.find(handle, ticketId)
                    .filter(_ -> maySpeak(ticketId, token))
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            if (ticket.status() != TicketStatus.DONE) {
                throw new Refused(BranchRefusal.VISIT_NOT_OVER);
            }
            write(handle, ticket, feedback);
            var news = new FeedbackGiven(
                    ticketId, branch.branchId(), ticket.appointmentId(), feedback.score(), feedback.comment());
            outbox.append(handle, Topic.TICKETS, branch.branchId(), branch.tenantId(), ticketId, news);
            audit.record(
                    handle,
                    branch.tenantId(),
                    Actor.GUEST,
                    "feedback.given",
                    ticketId,
                    branch.branchId(),
                    Map.of(
                            "score",
                            Integer.toString(feedback.score()),
                            "channel",
                            feedback.channel().name()));
            return null;
        });
    }

    /** Whoever holds the ticket, or only a link that asks how it was. */
    private boolean maySpeak(UUID ticketId, String token) {
        return tokens.fits(ticketId, token) || tokens.fits(FeedbackLink.boundTo(ticketId), token);
    }

    private void write(Handle handle, Ticket ticket, Feedback feedback) {
        int written = handle.createUpdate("""
                insert into feedback (tenant_id, ticket_id, score, comment, channel, given_at)
                values (:tenantId, :ticketId, :score, :comment, :channel, :now)
                on conflict do nothing
                """)
                .bindMethods(feedback)
                .bind("tenantId", ticket.tenantId())
                .bind("ticketId", ticket.id())
                .bind("now", clock.instant())
                .execute();
        if (written == 0) {
            throw new Refused(BranchRefusal.FEEDBACK_GIVEN);
        }
    }
}
