package io.turno.contracts.ticket;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import io.turno.contracts.PureRule;

/**
 * Where a visitor says how a visit was: a page of the kiosk's app. The branch and the centre both make such links, without
 * telling each other, from what they share.
 *
 * @param branch where phones reach the branch's service
 */
@PureRule
public record FeedbackLink(URI branch) {

    /**
     * What the token of such a link is bound to: not the ticket itself, so that whoever finds the link can rate the visit, once,
     * but neither follow nor change it.
     */
    public static UUID boundTo(UUID ticketId) {
        return UUID.nameUUIDFromBytes(("feedback:" + ticketId).getBytes(StandardCharsets.US_ASCII));
    }

    /** @param token of {@link #boundTo} */
    public URI of(UUID ticketId, String token) {
        String root = branch.toString().replaceAll("/+$", "");
        return URI.create(root + "/kiosk/feedback/" + ticketId + "?token=" + token);
    }
}
