package io.turno.sandbox.twilio;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of a new message, any field of which may be null; and what Twilio would say to it. */
record SmsRequest(String to, String from, String body, String statusCallback) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SENDER_NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}");
    private static final int LONGEST_BODY = 1_600;

    /** Why it is refused; empty where it is taken. */
    Optional<TwilioError> refusal() {
        if (isBlank(to)) {
            return Optional.of(TwilioError.TO_MISSING);
        }
        if (isBlank(from)) {
            return Optional.of(TwilioError.FROM_MISSING);
        }
        if (isBlank(body)) {
            return Optional.of(TwilioError.BODY_MISSING);
        }
        if (body.length() > LONGEST_BODY) {
            return Optional.of(TwilioError.BODY_TOO_LONG);
        }
        return refusalOfSender().or(this::refusalOfRecipient).or(this::refusalOfCallback);
    }

    private Optional<TwilioError> refusalOfSender() {
        if (!E164.matcher(from).matches() && !SENDER_NAME.matcher(from).matches()) {
            return Optional.of(TwilioError.FROM_INVALID);
        }
        return MagicNumber.refusalOfSender(from);
    }

    private Optional<TwilioError> refusalOfRecipient() {
        if (!E164.matcher(to).matches()) {
            return Optional.of(TwilioError.TO_INVALID);
        }
        return MagicNumber.refusalOfRecipient(to);
    }

    private Optional<TwilioError> refusalOfCallback() {
        if (wantsCallbacks() && !statusCallback.matches("https?://[^\\s]+")) {
            return Optional.of(TwilioError.CALLBACK_INVALID);
        }
        return Optional.empty();
    }

    boolean wantsCallbacks() {
        return !isBlank(statusCallback);
    }

    private static boolean isBlank(String field) {
        return field == null || field.isBlank();
    }
}
