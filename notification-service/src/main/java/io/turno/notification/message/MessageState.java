package io.turno.notification.message;

/** How far a message has come: {@code WAITING → SENDING → SENT → DELIVERED}, with ways out to failed and dropped. */
public enum MessageState {
    /** Not due yet, or due again after a failed attempt. */
    WAITING,
    /** A sender has it, until its lease ends. */
    SENDING,
    /** The provider took it. */
    SENT,
    /** The provider says it arrived. */
    DELIVERED,
    /** Refused for good, or out of attempts; the next channel is tried. */
    FAILED,
    /** Will not be sent, see {@link DropReason}. */
    DROPPED
}
