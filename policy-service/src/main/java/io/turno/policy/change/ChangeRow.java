package io.turno.policy.change;

import java.time.Instant;
import java.util.UUID;

/** A row of the table. */
public record ChangeRow(
        long ordinal,
        Instant at,
        String actorType,
        String actorId,
        String kind,
        String documentId,
        Long version,
        String before,
        String after,
        UUID draftId) {}
