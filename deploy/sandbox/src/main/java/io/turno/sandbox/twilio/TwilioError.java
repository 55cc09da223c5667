package io.turno.sandbox.twilio;

/** Twilio's own refusals: number, HTTP status and words as in its error dictionary. */
enum TwilioError {
    AUTHENTICATE(20003, 401, "Authenticate"),
    TOO_MANY_REQUESTS(20429, 429, "Too Many Requests"),
    UNAVAILABLE(20503, 503, "Service unavailable"),
    TO_INVALID(21211, 400, "Invalid 'To' Phone Number"),
    FROM_INVALID(21212, 400, "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID."),
    CALLBACK_INVALID(21609, 400, "The 'StatusCallback' URL is not a valid URL."),
    NO_PERMISSION(
            21408, 400, "Permission to send an SMS has not been enabled for the region indicated by the 'To' number."),
    BODY_MISSING(21602, 400, "Message body is required."),
    FROM_MISSING(21603, 400, "A 'From' phone number is required."),
    TO_MISSING(21604, 400, "A 'To' phone number is required."),
    FROM_NOT_OWNED(
            21606,
            400,
            "The 'From' phone number provided is not a valid, SMS-capable inbound phone number for your account."),
    UNSUBSCRIBED(21610, 400, "Attempt to send to unsubscribed recipient"),
    QUEUE_FULL(21611, 429, "This 'From' number has exceeded the maximum number of queued messages."),
    NOT_REACHABLE(21612, 400, "The 'To' phone number is not currently reachable via SMS."),
    NOT_MOBILE(21614, 400, "'To' number is not a valid mobile number"),
    BODY_TOO_LONG(21617, 400, "The concatenated message body exceeds the 1600 character limit.");

    private final int code;
    private final int status;
    private final String message;

    TwilioError(int code, int status, String message) {
        this.code = code;
        this.status = status;
        this.message = message;
    }

    int status() {
        return status;
    }

    View view() {
        return new View(code, message, "https://www.twilio.com/docs/errors/" + code, status);
    }

    /** The body of a refusal. */
    record View(int code, String message, String more_info, int status) {}
}
