package io.turno.notification.feedback;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.contracts.ticket.FeedbackLink;
import io.turno.support.PlatformConfig;
import io.turno.support.access.BranchSecret;
import io.turno.support.access.ManageToken;
import org.jdbi.v3.core.Handle;

/** Makes the link that asks how a visit was. No event carries its token: the branch makes the same one by itself. */
@Singleton
public class FeedbackLinks {
    private final VisitRepository visits;
    private final String secret;

    FeedbackLinks(VisitRepository visits, PlatformConfig config) {
        this.visits = visits;
        this.secret = config.manageTokenSecret().orElseThrow();
    }

    /** Empty where the branch did not say yet where phones reach it. */
    public Optional<URI> of(Handle handle, UUID appointmentId, UUID branchId) {
        return visits.ticketOf(handle, appointmentId).flatMap(ticketId -> visits.addressOf(handle, branchId)
                .map(address -> new FeedbackLink(address).of(ticketId, token(ticketId, branchId))));
    }

    private String token(UUID ticketId, UUID branchId) {
        return new ManageToken(BranchSecret.of(secret, branchId)).of(FeedbackLink.boundTo(ticketId));
    }
}
