package io.turno.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the table: one call.
 *
 * @param status what the endpoint answered; null where it did not
 * @param error why it counts as failed; null where it does not
 */
public record Attempt(
        UUID tenantId, UUID deliveryId, int number, Instant at, long elapsedMs, Integer status, String error) {
    private static final int GONE = 410;

    boolean isSuccess() {
        return error == null;
    }

    /** The endpoint says that it wants nothing more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
