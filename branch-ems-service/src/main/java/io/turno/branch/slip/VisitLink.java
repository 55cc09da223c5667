package io.turno.branch.slip;

import java.net.URI;
import java.util.UUID;

import io.turno.contracts.PureRule;

/**
 * Where the visitor follows the queue on a phone: a page of the kiosk's app.
 *
 * @param base of this branch's service, as phones reach it
 */
@PureRule
record VisitLink(URI base) {

    String of(UUID ticketId, String token) {
        String root = base.toString().replaceAll("/+$", "");
        return root + "/kiosk/visit/" + ticketId + "?token=" + token;
    }
}
