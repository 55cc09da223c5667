package io.turno.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import jakarta.inject.Singleton;

import io.turno.webhook.endpoint.Answer;
import io.turno.webhook.endpoint.EndpointClient;
import io.turno.webhook.endpoint.NoAnswer;
import io.turno.webhook.endpoint.Targets;
import io.turno.webhook.endpoint.Verdict.Allowed;
import io.turno.webhook.endpoint.Verdict.Objection;
import io.turno.webhook.subscription.Recipient;

/** Makes one signed call. Redirects are not followed: whoever moves changes the subscription. */
@Singleton
class CallEndpoint {
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final Targets targets;
    private final EndpointClient client;
    private final Clock clock;

    CallEndpoint(Targets targets, EndpointClient client, Clock clock) {
        this.targets = targets;
        this.client = client;
        this.clock = clock;
    }

    Outcome call(Delivery delivery, Recipient recipient) {
        return switch (targets.check(recipient.url())) {
            case Objection(String what) -> unanswered(Duration.ZERO, "The address " + what);
            case Allowed target -> send(delivery, recipient, target);
        };
    }

    private Outcome send(Delivery delivery, Recipient recipient, Allowed target) {
        Map<String, String> headers = headers(delivery, recipient);
        long began = System.nanoTime();
        try {
            Answer answer = client.post(target, headers, delivery.body());
            return answered(since(began), answer);
        } catch (NoAnswer none) {
            return unanswered(since(began), none.getMessage());
        }
    }

    private Map<String, String> headers(Delivery delivery, Recipient recipient) {
        Instant now = clock.instant();
        return Map.of(
                "content-type", "application/json",
                "user-agent", "Turno-Webhooks/1",
                "webhook-id", delivery.eventId().toString(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", Signature.of(delivery.eventId(), now, delivery.body(), recipient.keys()));
    }

    private Outcome answered(Duration elapsed, Answer answer) {
        boolean taken = answer.status() >= OK && answer.status() < MULTIPLE_CHOICES;
        String error = taken ? null : "It answered " + answer.status();
        return new Outcome(clock.instant(), elapsed, answer.status(), answer.text(), error);
    }

    private Outcome unanswered(Duration elapsed, String error) {
        return new Outcome(clock.instant(), elapsed, null, null, error);
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
