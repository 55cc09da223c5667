package io.turno.contracts.ticket;

import java.net.URI;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;

/**
 * A visit at this counter is over, and its visitor is asked how it was; topic {@code branch.commands}, key counter id. It never
 * leaves the branch, because whoever has the link can rate the visit.
 *
 * @param link a {@link FeedbackLink}
 */
@EventType("turno.feedback.invited.v1")
public record FeedbackInvited(UUID counterId, UUID branchId, UUID ticketId, URI link) implements EventData {}
