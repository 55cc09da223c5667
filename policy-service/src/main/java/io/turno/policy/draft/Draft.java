package io.turno.policy.draft;

import java.time.Instant;
import java.util.UUID;

import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** A row of the table. */
public record Draft(
        UUID tenantId,
        UUID id,
        long version,
        String name,
        DraftState state,
        Instant createdAt,
        String createdBy,
        Instant changedAt,
        String changedBy) {

    static Draft opened(UUID tenantId, UUID id, String name, String by, Instant now) {
        return new Draft(tenantId, id, 1, name, DraftState.OPEN, now, by, now, by);
    }

    /**
     * Changed once more.
     *
     * @param next the state after that
     */
    Draft changed(DraftState next, String by, Instant now) {
        return new Draft(tenantId, id, version + 1, name, next, createdAt, createdBy, now, by);
    }

    /** @throws Refused {@link PolicyRefusal#DRAFT_CLOSED} */
    void mustBe(DraftState needed) {
        if (state != needed) {
            throw new Refused(PolicyRefusal.DRAFT_CLOSED, "It is " + state + ".").with("state", state);
        }
    }

    /**
     * @param expected the version that the caller read
     * @throws Refused {@link CommonRefusal#VERSION_REQUIRED}, {@link CommonRefusal#STALE_VERSION}
     */
    void mustBeAt(Long expected) {
        if (expected == null) {
            throw new Refused(CommonRefusal.VERSION_REQUIRED);
        }
        if (expected != version) {
            throw new Refused(CommonRefusal.STALE_VERSION);
        }
    }
}
