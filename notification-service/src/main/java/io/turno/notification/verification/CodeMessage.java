package io.turno.notification.verification;

import java.time.Instant;
import java.util.UUID;

/**
 * A one-time code that a sender has in its hands.
 *
 * @param id of the verification
 * @param sealed code and address, encrypted
 * @param expiresAt from then on it is not sent
 * @param attempts including the one that is going on
 * @param leasedUntil end of the sender's lease, in real time; also tells one sender's hold from a later one's
 */
public record CodeMessage(
        UUID tenantId, UUID id, String sealed, Instant expiresAt, int attempts, Instant leasedUntil) {}
