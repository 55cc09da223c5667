package io.turno.sandbox.twilio;

import java.util.Map;
import java.util.Optional;

/**
 * Numbers that stand for a fate. Those up to …0009 are Twilio's own test numbers; from …0010 on they are ours, for what
 * Twilio only lets happen for real.
 */
final class MagicNumber {
    /** Taken, but never delivered: the callback says {@code undelivered} with error 30003. */
    static final String UNDELIVERED = "+15005550010";

    private static final Map<String, TwilioError> RECIPIENTS = Map.of(
            "+15005550001", TwilioError.TO_INVALID,
            "+15005550002", TwilioError.NOT_REACHABLE,
            "+15005550003", TwilioError.NO_PERMISSION,
            "+15005550004", TwilioError.UNSUBSCRIBED,
            "+15005550009", TwilioError.NOT_MOBILE,
            "+15005550011", TwilioError.UNAVAILABLE,
            "+15005550012", TwilioError.TOO_MANY_REQUESTS);
    private static final Map<String, TwilioError> SENDERS = Map.of(
            "+15005550001", TwilioError.FROM_INVALID,
            "+15005550007", TwilioError.FROM_NOT_OWNED,
            "+15005550008", TwilioError.QUEUE_FULL);

    private MagicNumber() {}

    static Optional<TwilioError> refusalOfRecipient(String to) {
        return Optional.ofNullable(RECIPIENTS.get(to));
    }

    static Optional<TwilioError> refusalOfSender(String from) {
        return Optional.ofNullable(SENDERS.get(from));
    }
}
