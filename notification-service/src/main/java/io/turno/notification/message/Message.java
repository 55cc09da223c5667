package io.turno.notification.message;

import java.time.Instant;
import java.util.UUID;

import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * One message over one channel. Neither its text nor its address is kept: both are made anew for each attempt, so an
 * erased customer leaves nothing behind and a corrected address is used.
 *
 * @param kindName the name of its {@link MessageKind}
 * @param preference 0 for the customer's first channel, 1 for the one tried after that failed, …
 * @param channel null until the first attempt
 * @param provider who carries it; null until the first attempt
 * @param plannedFor when it should have gone out
 * @param attempts including the one that is going on
 * @param leasedUntil end of the sender's lease, in real time; also tells one sender's hold from a later one's
 */
public record Message(
        UUID id,
        UUID tenantId,
        UUID branchId,
        UUID appointmentId,
        UUID customerId,
        @ColumnName("kind") String kindName,
        int sequence,
        int preference,
        String channel,
        String provider,
        Instant plannedFor,
        int attempts,
        Instant leasedUntil) {

    public MessageKind kind() {
        return MessageKind.named(kindName);
    }

    /** The same, over this channel. */
    public Message over(String chosenChannel, String chosenProvider) {
        return new Message(
                id,
                tenantId,
                branchId,
                appointmentId,
                customerId,
                kindName,
                sequence,
                preference,
                chosenChannel,
                chosenProvider,
                plannedFor,
                attempts,
                leasedUntil);
    }
}
