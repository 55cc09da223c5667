package io.turno.notification.dispatch;

import java.time.Instant;

import io.turno.notification.channel.Channel;
import io.turno.notification.channel.Outgoing;
import io.turno.notification.message.DropReason;

/** What is to be done with a message that is due. */
sealed interface Decision {

    /** Now, over this channel. */
    record Send(Channel channel, Outgoing outgoing) implements Decision {}

    /** Not yet: something that it needs has still to come, see the reason it would be dropped for. */
    record Wait(Instant until, DropReason missing) implements Decision {}

    /** Never. */
    record Drop(DropReason reason) implements Decision {}
}
