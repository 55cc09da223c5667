package io.turno.notification.message;

import java.util.Locale;

/** Why a message is not sent at all. */
public enum DropReason {
    /** The appointment is cancelled. */
    CANCELLED,
    /** The appointment was moved since; a newer message says so. */
    SUPERSEDED,
    /** The visit is over. */
    OVER,
    /** A reminder by more than half its interval. */
    TOO_LATE,
    /** The appointment has no customer. */
    NO_CUSTOMER,
    /** The customer's contact never came. */
    NO_CONTACT,
    /** The branch's plan never came. */
    NO_PLAN,
    /** The customer has no address, or every channel refused. */
    NO_CHANNEL_LEFT,
    /** The customer is erased. */
    ERASED,
    /** The organisation does not want such messages. */
    SWITCHED_OFF,
    /** Phones do not reach the branch, so that there is no page to lead to. */
    NO_LINK;

    /** As the log and events spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
