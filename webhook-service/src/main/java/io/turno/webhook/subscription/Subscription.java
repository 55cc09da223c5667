package io.turno.webhook.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A row of the table.
 *
 * @param owner the subject of the token that made it
 * @param branches only events of these; empty for all
 * @param secret sealed
 */
public record Subscription(
        UUID tenantId,
        UUID id,
        String owner,
        String url,
        List<String> events,
        List<UUID> branches,
        boolean ordered,
        Status status,
        String statusReason,
        byte[] secret,
        Instant failingSince,
        long version,
        Instant createdAt) {

    /** Whether anything goes out. */
    public enum Status {
        ACTIVE,
        /** By its owner. */
        PAUSED,
        /** By us: the endpoint is gone, or failed for too long. */
        DISABLED
    }

    /** @param branchId null for an event of no branch */
    public boolean wants(String type, UUID branchId) {
        return new EventFilter(events).matches(type) && (branches.isEmpty() || branches.contains(branchId));
    }
}
