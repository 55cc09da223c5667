package io.turno.webhook.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import io.turno.webhook.WebhookConfig;
import io.turno.webhook.subscription.Subscription;
import io.turno.webhook.subscription.Subscription.Status;
import io.turno.webhook.subscription.SubscriptionRepository;
import org.jdbi.v3.core.Handle;

/** Writes down what came of a call, and what follows from it for the delivery and the subscription. */
@Singleton
class RecordOutcome {
    private static final Actor DISPATCHER = Actor.system("webhook-dispatcher");

    private final DeliveryRepository deliveries;
    private final SubscriptionRepository subscriptions;
    private final Audit audit;
    private final Clock clock;
    private final Duration disableAfter;

    RecordOutcome(
            DeliveryRepository deliveries,
            SubscriptionRepository subscriptions,
            Audit audit,
            Clock clock,
            WebhookConfig config) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.audit = audit;
        this.clock = clock;
        this.disableAfter = config.disableAfter();
    }

    /**
     * Goes by the rows as they are now, locked: during the call it may have been asked for again, been taken over by
     * somebody else, or deleted, and then there is nothing to write.
     *
     * @param claimed as it was when the call began
     */
    void record(Handle handle, Delivery claimed, Outcome outcome) {
        // The subscription first, as its deletion locks them.
        Optional<Subscription> subscription = subscriptions.lock(handle, claimed.tenantId(), claimed.subscriptionId());
        Optional<Delivery> delivery = deliveries.lock(handle, claimed.tenantId(), claimed.id());
        if (subscription.isPresent() && delivery.isPresent()) {
            Delivery after = delivery.get().after(outcome, clock.instant());
            deliveries.add(handle, Attempt.of(after, after.attempts(), outcome));
            deliveries.finish(handle, after, claimed.leasedUntil());
            note(handle, subscription.get(), outcome);
        }
    }

    private void note(Handle handle, Subscription subscription, Outcome outcome) {
        if (outcome.isSuccess()) {
            subscriptions.noteSuccess(handle, subscription);
            return;
        }
        Instant now = clock.instant();
        subscriptions.noteFailure(handle, subscription, now);
        if (subscription.status() == Status.DISABLED) {
            return;
        }
        if (outcome.isGone()) {
            disable(handle, subscription, "The endpoint is gone (410)");
        } else if (hasFailedTooLong(subscription, now)) {
            disable(handle, subscription, "The endpoint failed for " + disableAfter.toDays() + " days");
        }
    }

    private boolean hasFailedTooLong(Subscription subscription, Instant now) {
        return subscription.failingSince() != null
                && !now.isBefore(subscription.failingSince().plus(disableAfter));
    }

    /** Its owner sees it in the subscription; everybody else in the audit log. */
    private void disable(Handle handle, Subscription subscription, String reason) {
        subscriptions.setStatus(handle, subscription, Status.DISABLED, reason);
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
