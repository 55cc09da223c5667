package io.turno.policy.edit;

import java.util.UUID;

import io.turno.policy.document.Author;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/**
 * Somebody wants to change the definition with this id.
 *
 * @param expected the version that the caller read; null for something new
 * @param draftId the draft that it is part of; null for a direct change
 */
public record Asked(Caller caller, String id, Long expected, UUID draftId) {

    /** Directly. */
    public Asked(Caller caller, String id, Long expected) {
        this(caller, id, expected, null);
    }

    public UUID tenantId() {
        return caller.tenant();
    }

    public Author author() {
        return Author.of(caller, draftId);
    }

    /** @throws Refused {@link CommonRefusal#FORBIDDEN} */
    public void mustBeOfHeadOffice() {
        if (!caller.is(Role.HQ_ADMIN)) {
            throw new Refused(CommonRefusal.FORBIDDEN);
        }
    }
}
