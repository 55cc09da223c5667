package io.turno.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How messages go out; environment names are {@code TURNO_NOTIFICATION_…}. */
@ConfigMapping(prefix = "turno.notification")
public interface NotificationConfig {

    /** The right-hand side of calendar UIDs and Message-IDs. Calendars know appointments by it, so it never changes. */
    @WithDefault("turno.local")
    String domain();

    /** How many messages one instance sends at the same time. */
    @WithDefault("4")
    int senders();

    /** How long a sender may hold a message, in real time, before another may take it over. */
    @WithDefault("60S")
    Duration lease();

    /** How long a message that is due waits for the customer's contact or the branch's plan before it is dropped. */
    @WithDefault("1H")
    Duration patience();

    /** How long after a visit its messages and its appointment are kept. */
    @WithDefault("180D")
    Duration kept();

    /** Where providers reach this service to report back; empty: they are not asked to. */
    Optional<URI> callbackUrl();

    Smtp smtp();

    Twilio twilio();

    /** The mail server. */
    interface Smtp {
        @WithDefault("127.0.0.1")
        String host();

        @WithDefault("3025")
        int port();

        /** Empty: no login. */
        Optional<String> user();

        Optional<String> password();

        /** The sender, and the organizer of the appointment in the customer's calendar. */
        @WithDefault("appointments@turno.local")
        String from();

        /** The sender's name, as mail programs show it. */
        @WithDefault("Turno")
        String fromName();

        @WithDefault("opportunistic")
        Security security();

        /** How long to wait for a connection, and for each answer. */
        @WithDefault("10S")
        Duration timeout();
    }

    /** How the connection to the mail server is protected. */
    enum Security {
        /** STARTTLS where the server offers it, otherwise in the clear. */
        OPPORTUNISTIC,
        /** STARTTLS or nothing. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    /** The SMS provider; without an account there is no SMS. */
    interface Twilio {
        @WithDefault("https://api.twilio.com")
        URI url();

        Optional<String> accountSid();

        /** Logs in, and signs what Twilio reports back. */
        Optional<String> authToken();

        /** A number (E.164) or a sender name of the account. */
        Optional<String> from();

        /** How long to wait for a connection, and for the answer. */
        @WithDefault("10S")
        Duration timeout();
    }
}
