package io.turno.notification.sms;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

import io.turno.notification.NotificationConfig;

/** Whom we are at Twilio. Its string holds no secret. */
record TwilioAccount(URI url, String sid, String token, String from, Duration timeout) {
    private static final String MESSAGES = "%s/2010-04-01/Accounts/%s/Messages.json";

    /** Empty where the account isn't told in full. */
    static Optional<TwilioAccount> of(NotificationConfig.Twilio config) {
        if (config.accountSid().isEmpty()
                || config.authToken().isEmpty()
                || config.from().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TwilioAccount(
                config.url(),
                config.accountSid().get(),
                config.authToken().get(),
                config.from().get(),
                config.timeout()));
    }

    URI messages() {
        return URI.create(MESSAGES.formatted(url.toString().replaceAll("/+$", ""), sid));
    }

    String authorization() {
        byte[] pair = (sid + ":" + token).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "TwilioAccount[" + sid + "]";
    }
}
