package io.turno.contracts.delivery;

import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;
import io.turno.contracts.event.MayBeAbsent;

/**
 * What became of a message; topic {@code turno.deliveries}, key appointment id.
 *
 * @param kind confirmation, change, cancellation, reminder-PT24H, …
 * @param channel email or sms
 * @param detail the provider's code or our reason, never the text of the message; may be null
 */
@EventType("turno.delivery.outcome.v1")
public record DeliveryOutcome(
        UUID messageId,
        UUID appointmentId,
        String kind,
        String channel,
        Status status,
        String provider,
        int attempts,
        @MayBeAbsent String detail)
        implements EventData {

    /** The fate of a message. */
    public enum Status {
        SENT,
        DELIVERED,
        FAILED,
        DROPPED
    }
}
