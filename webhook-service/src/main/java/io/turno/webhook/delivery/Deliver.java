package io.turno.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.webhook.WebhookConfig;
import io.turno.webhook.delivery.Delivery.Status;
import io.turno.webhook.subscription.Subscription;
import io.turno.webhook.subscription.SubscriptionRepository;
import org.jdbi.v3.core.Handle;

/** Sends one claimed delivery and writes down what came of it. */
@Singleton
class Deliver {
    private static final Actor DISPATCHER = Actor.system("webhook-dispatcher");

    private final Database database;
    private final DeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final CallEndpoint callEndpoint;
    private final Audit audit;
    private final Clock clock;
    private final WebhookConfig config;

    Deliver(
            Database database,
            DeliveryRepository deliveries,
            SubscriptionRepository subscriptions,
            CallEndpoint callEndpoint,
            Audit audit,
            Clock clock,
            WebhookConfig config) {
        this.database = database;
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.callEndpoint = callEndpoint;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** Twice the time that a call may take, so that a lease never ends while its call is under way. */
    List<Delivery> claim(int most) {
        long lease = config.timeout().toSeconds() * 2 + 1;
        return database.acrossTenants(
                handle -> deliveries.claim(handle, clock.instant(), config.callsPerSubscription(), most, lease));
    }

    void deliver(Delivery delivery) {
        Optional<Subscription> subscription = database.inTenant(
                delivery.tenantId(),
                handle -> subscriptions.find(handle, delivery.tenantId(), delivery.subscriptionId()));
        subscription.ifPresent(found -> {
            Attempt attempt = callEndpoint.call(delivery, found);
            database.inTenant(delivery.tenantId(), handle -> {
                write(handle, delivery, found, attempt);
                return null;
            });
        });
    }

    private void write(Handle handle, Delivery delivery, Subscription subscription, Attempt attempt) {
        deliveries.add(handle, attempt);
        if (attempt.isSuccess()) {
            deliveries.finish(handle, delivery, Status.DELIVERED, attempt.number(), delivery.dueAt());
            subscriptions.noteSuccess(handle, subscription);
            return;
        }
        Instant now = clock.instant();
        Optional<Duration> pause = RetrySchedule.pauseAfter(attempt.number());
        Status status = pause.isPresent() ? Status.PENDING : Status.FAILED;
        deliveries.finish(handle, delivery, status, attempt.number(), now.plus(pause.orElse(Duration.ZERO)));
        subscriptions.noteFailure(handle, subscription, now);
        if (attempt.isGone()) {
            disable(handle, subscription, "The endpoint is gone (410)");
        } else if (hasFailedTooLong(subscription, now)) {
            disable(
                    handle,
                    subscription,
                    "The endpoint failed for " + config.disableAfter().toDays() + " days");
        }
    }

    private boolean hasFailedTooLong(Subscription subscription, Instant now) {
        return subscription.failingSince() != null
                && !now.isBefore(subscription.failingSince().plus(config.disableAfter()));
    }

    /** Its owner sees it in the subscription; everybody else in the audit log. */
    private void disable(Handle handle, Subscription subscription, String reason) {
        subscriptions.setStatus(handle, subscription, Subscription.Status.DISABLED, reason);
        audit.record(
                handle,
                subscription.tenantId(),
                DISPATCHER,
                "subscription.disabled",
                subscription.id(),
                null,
                Map.of("reason", reason));
    }
}
