package io.turno.contracts.verification;

import java.time.Instant;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;

/**
 * Somebody asked for a one-time code; topic {@code turno.verifications}, key verification id. The broker keeps it for an hour,
 * and nobody reads code and address in it but the services that share the centre's secret.
 *
 * @param sealed a {@link CodeLetter} as JSON, encrypted for this verification id
 * @param expiresAt from then on the code is worth nothing, and is not sent any more
 */
@EventType("turno.verification.requested.v1")
public record VerificationRequested(UUID verificationId, String sealed, Instant expiresAt) implements EventData {}
