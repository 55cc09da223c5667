package io.turno.policy.document;

import java.util.UUID;

import io.turno.support.access.Actor;
import io.turno.support.access.Caller;

/**
 * Who writes a definition, in which organisation.
 *
 * @param draftId the draft whose publication or roll-back it is part of; null for a direct change
 */
public record Author(UUID tenantId, Actor actor, UUID draftId) {

    public static Author of(Caller caller, UUID draftId) {
        return new Author(caller.tenant(), caller.actor(), draftId);
    }

    /** By itself, not as part of a draft. */
    public static Author of(UUID tenantId, Actor actor) {
        return new Author(tenantId, actor, null);
    }
}
