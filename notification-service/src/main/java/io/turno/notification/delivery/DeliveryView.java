package io.turno.notification.delivery;

import java.time.Instant;
import java.util.UUID;

import io.turno.notification.message.MessageState;

/**
 * One line of the delivery log.
 *
 * @param kind confirmation, change, cancellation, reminder-PT24H, …
 * @param channel email or sms; null until one was chosen
 * @param recipient the address, masked; null until the first attempt and after the customer is erased
 * @param plannedFor when it should go out
 * @param nextAttemptAt while it waits: when it is tried
 * @param settledAt when its present state was reached; null while it waits
 * @param detail the provider's code or our reason
 */
public record DeliveryView(
        UUID id,
        UUID appointmentId,
        UUID branchId,
        String kind,
        int sequence,
        String channel,
        String provider,
        MessageState status,
        int attempts,
        String recipient,
        Instant plannedFor,
        Instant nextAttemptAt,
        Instant settledAt,
        String detail) {}
