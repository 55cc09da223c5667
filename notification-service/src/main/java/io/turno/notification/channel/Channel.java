package io.turno.notification.channel;

import java.util.Optional;

import io.turno.notification.contact.Contact;

/** A way to reach people. Make it a {@code @Singleton}; it is found. */
public interface Channel {

    /** As customers' preferences and events spell it, e.g. {@code email}. Published, so it never changes. */
    String name();

    /** Who carries it, e.g. {@code smtp}. */
    String provider();

    /** False where this installation has no account for it. */
    boolean isConfigured();

    /** Where this channel reaches the customer; empty where it can't. */
    Optional<String> addressOf(Contact contact);

    /** Enough of an address for staff to recognize it. */
    String masked(String address);

    /**
     * Hands it to the provider. Blocks; never longer than a sender's lease.
     *
     * @return the provider's own name for it
     * @throws NotSent where the provider did not take it
     */
    String send(Outgoing outgoing) throws NotSent;
}
