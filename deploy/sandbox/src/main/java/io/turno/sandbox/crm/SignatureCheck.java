package io.turno.sandbox.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.turno.sandbox.BadRequest;

/** Standard Webhooks, checked by its reference library. */
final class SignatureCheck {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final Webhook library;
    private final Clock suiteClock;

    /** @param secret {@code whsec_} and Base64 */
    SignatureCheck(String secret, Clock suiteClock) {
        try {
            this.library = new Webhook(secret);
        } catch (EmptyWebhookSecretException | IllegalArgumentException notASecret) {
            throw new BadRequest("A secret is whsec_ and Base64.");
        }
        this.suiteClock = suiteClock;
    }

    boolean passes(Delivery delivery) {
        return delivery.isComplete() && (passesInRealTime(delivery) || passesInTheSuitesTime(delivery));
    }

    private boolean passesInRealTime(Delivery delivery) {
        try {
            library.verify(delivery.body(), delivery.headers());
            return true;
        } catch (WebhookVerificationException bad) {
            return false;
        }
    }

    /** The library's clock can't be moved: after time travel its signature is right, but its idea of now is not. */
    private boolean passesInTheSuitesTime(Delivery delivery) {
        try {
            long timestamp = Long.parseLong(delivery.timestamp());
            Duration age = Duration.between(Instant.ofEpochSecond(timestamp), suiteClock.instant());
            String expected = library.sign(delivery.id(), timestamp, delivery.body());
            return age.abs().compareTo(TOLERANCE) <= 0 && isAmong(delivery.signature(), expected);
        } catch (RuntimeException | WebhookSigningException noTimestamp) {
            return false;
        }
    }

    private static boolean isAmong(String signatures, String expected) {
        return Arrays.stream(signatures.split(" ")).anyMatch(signature -> same(signature, expected));
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
