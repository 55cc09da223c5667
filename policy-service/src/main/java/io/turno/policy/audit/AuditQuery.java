package io.turno.policy.audit;

import java.time.Instant;
import java.util.UUID;

/** What to look for; null means anything. */
public record AuditQuery(
        String entityType, String entityId, String actor, String action, UUID branchId, Instant from, Instant to) {}
