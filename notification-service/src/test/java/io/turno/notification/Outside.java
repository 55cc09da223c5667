package io.turno.notification;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The providers that messages go out by. */
public class Outside implements QuarkusTestResourceLifecycleManager {
    /** How Twilio would reach this service; it signs this, so nothing need listen there. */
    public static final String CALLBACK_URL = "https://notification.example";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "turno.notification.smtp.port",
                Integer.toString(Mailbox.port()),
                "turno.notification.callback-url",
                CALLBACK_URL,
                "turno.notification.twilio.url",
                TwilioStandIn.url().toString(),
                "turno.notification.twilio.account-sid",
                TwilioStandIn.ACCOUNT,
                "turno.notification.twilio.auth-token",
                TwilioStandIn.TOKEN,
                "turno.notification.twilio.from",
                TwilioStandIn.SENDER);
    }

    /** They serve every test class of this run, and end with its JVM. */
    @Override
    public void stop() {}
}
