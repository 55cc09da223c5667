package io.turno.webhook.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * A row of the table: one call.
 *
 * @param number counts the calls of a delivery, from 1
 * @param status what the endpoint answered; null where it did not
 * @param response the beginning of the body that came with the status
 * @param error why it counts as failed; null where it does not
 */
public record Attempt(
        UUID tenantId,
        UUID deliveryId,
        int number,
        Instant at,
        long elapsedMs,
        Integer status,
        String response,
        String error) {

    static Attempt of(Delivery delivery, int number, Outcome outcome) {
        return new Attempt(
                delivery.tenantId(),
                delivery.id(),
                number,
                outcome.at(),
                outcome.elapsed().toMillis(),
                outcome.status(),
                outcome.response(),
                outcome.error());
    }
}
