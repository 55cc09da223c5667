package io.turno.policy.link;

import java.time.Instant;
import java.util.UUID;

/**
 * The last that a branch said of itself.
 *
 * @param heardAt when that came in
 * @param connectedSince the first heartbeat after the last silence
 * @param planVersion null before its first plan
 * @param unsentSince null where it had told everything
 */
public record Heard(
        UUID branchId, Instant heardAt, Instant connectedSince, Long planVersion, long unsent, Instant unsentSince) {}
