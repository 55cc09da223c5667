package io.turno.notification.channel;

import java.util.UUID;

import io.turno.notification.message.MessageKind;
import io.turno.notification.text.MessageText;
import io.turno.notification.text.Visit;

/**
 * A message ready to go.
 *
 * @param messageId the same for every attempt
 * @param address where this channel reaches the customer
 * @param visit what it is about; null for a one-time code, which is about none
 */
public record Outgoing(UUID messageId, MessageKind kind, String address, Visit visit, MessageText text) {

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Outgoing[" + messageId + "]";
    }
}
