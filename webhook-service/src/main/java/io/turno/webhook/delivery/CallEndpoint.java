package io.turno.webhook.delivery;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import io.turno.webhook.WebhookConfig;
import io.turno.webhook.endpoint.Targets;
import io.turno.webhook.subscription.Secrets;
import io.turno.webhook.subscription.Subscription;

/** Makes one signed call. Redirects are not followed: whoever moves changes the subscription. */
@Singleton
class CallEndpoint {
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private final Targets targets;
    private final Secrets secrets;
    private final Clock clock;
    private final Duration timeout;
    private final HttpClient http;

    CallEndpoint(Targets targets, Secrets secrets, Clock clock, WebhookConfig config) {
        this.targets = targets;
        this.secrets = secrets;
        this.clock = clock;
        this.timeout = config.timeout();
        this.http = HttpClient.newBuilder()
                .followRedirects(Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    Attempt call(Delivery delivery, Subscription subscription) {
        URI url = URI.create(subscription.url());
        return targets.objection(url)
                .map(what -> attempt(delivery, 0, null, "The address " + what))
                .orElseGet(() -> send(delivery, subscription, url));
    }

    private Attempt send(Delivery delivery, Subscription subscription, URI url) {
        long began = System.nanoTime();
        try {
            var response = http.send(request(delivery, subscription, url), BodyHandlers.discarding());
            int status = response.statusCode();
            boolean taken = status >= OK && status < MULTIPLE_CHOICES;
            return attempt(delivery, began, status, taken ? null : "It answered " + status);
        } catch (IOException unreachable) {
            return attempt(delivery, began, null, unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return attempt(delivery, began, null, "Interrupted");
        }
    }

    private HttpRequest request(Delivery delivery, Subscription subscription, URI url) {
        Instant now = clock.instant();
        return HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("content-type", "application/json")
                .header("user-agent", "Turno-Webhooks/1")
                .header("webhook-id", delivery.eventId().toString())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header(
                        "webhook-signature",
                        Signature.of(delivery.eventId(), now, delivery.body(), keys(subscription, now)))
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
    }

    private List<byte[]> keys(Subscription subscription, Instant now) {
        var keys = new ArrayList<byte[]>();
        keys.add(secrets.opened(subscription.secret()));
        if (subscription.previousSecret() != null && now.isBefore(subscription.previousUntil())) {
            keys.add(secrets.opened(subscription.previousSecret()));
        }
        return keys;
    }

    private Attempt attempt(Delivery delivery, long began, Integer status, String error) {
        long elapsed =
                began == 0 ? 0 : Duration.ofNanos(System.nanoTime() - began).toMillis();
        return new Attempt(
                delivery.tenantId(), delivery.id(), delivery.attempts() + 1, clock.instant(), elapsed, status, error);
    }
}
