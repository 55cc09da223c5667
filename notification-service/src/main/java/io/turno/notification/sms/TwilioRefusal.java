package io.turno.notification.sms;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;

import io.turno.notification.channel.NotSent;

/**
 * What Twilio's refusals mean, by its error dictionary. Only what is about the recipient or the text is for good: with
 * our own account at fault (login, sender, callback address) every customer would lose the channel for a slip of ours.
 */
final class TwilioRefusal {
    /** Authenticate; From invalid, missing or not ours; callback address invalid; account suspended. */
    private static final Set<Integer> OUR_FAULT = Set.of(20003, 20005, 21212, 21603, 21606, 21609, 30002);

    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403);

    private TwilioRefusal() {}

    /** @param code Twilio's error number; 0 where there was none */
    static NotSent of(int status, int code, HttpHeaders headers) {
        String detail = code == 0 ? "twilio-http-" + status : "twilio-" + code;
        if (isPermanent(status, code)) {
            return NotSent.permanently(detail, null);
        }
        return NotSent.forNow(detail, retryAfter(headers));
    }

    /** Without a number of Twilio's the answer may be anybody's, so it proves nothing. */
    private static boolean isPermanent(int status, int code) {
        return status >= 400
                && status < 500
                && code != 0
                && !LATER.contains(status)
                && !NOT_ALLOWED.contains(status)
                && !OUR_FAULT.contains(code);
    }

    /** In seconds, as Twilio sends it; zero where it doesn't. */
    private static Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Long::parseLong)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }
}
