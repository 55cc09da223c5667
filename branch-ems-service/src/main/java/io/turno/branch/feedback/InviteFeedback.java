package io.turno.branch.feedback;

import java.net.URI;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.turno.branch.BranchConfig;
import io.turno.branch.ticket.Ticket;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackInvited;
import io.turno.contracts.ticket.FeedbackLink;
import io.turno.contracts.ticket.TicketFacts;
import io.turno.support.access.ManageToken;
import io.turno.support.outbox.Outbox;
import org.jdbi.v3.core.Handle;

/**
 * Has the screen of a counter ask whoever was served there how it was. Customers with an appointment are asked by the centre,
 * which knows their addresses.
 */
@Singleton
public class InviteFeedback {
    /** So that the answer says where it was asked. */
    private static final String AT_THE_COUNTER = "&at=counter";

    private final Outbox outbox;
    private final ManageToken tokens;
    private final Optional<FeedbackLink> link;

    InviteFeedback(Outbox outbox, ManageToken tokens, BranchConfig config) {
        this.outbox = outbox;
        this.tokens = tokens;
        this.link = config.publicUrl().map(FeedbackLink::new);
    }

    /** Asks nothing where phones do not reach the branch. @param ticket whose visit is over, at a counter */
    public void invite(Handle handle, Ticket ticket) {
        TicketFacts facts = ticket.facts();
        link.ifPresent(page -> {
            String token = tokens.of(FeedbackLink.boundTo(facts.id()));
            var rate = URI.create(page.of(facts.id(), token) + AT_THE_COUNTER);
            var invited = new FeedbackInvited(facts.counterId(), facts.branchId(), facts.id(), rate);
            outbox.append(
                    handle, Topic.BRANCH_COMMANDS, facts.counterId(), ticket.tenantId(), facts.counterId(), invited);
        });
    }
}
