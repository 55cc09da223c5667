package io.turno.webhook.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import io.turno.webhook.subscription.OwnSubscriptions;
import io.turno.webhook.subscription.Subscription;

/** Sends deliveries again, with the ids and bodies that they had, and a retry schedule that starts over. */
@Singleton
class SendAgain {
    private final Database database;
    private final DeliveryRepository deliveries;
    private final OwnSubscriptions own;
    private final Audit audit;
    private final Clock clock;

    SendAgain(Database database, DeliveryRepository deliveries, OwnSubscriptions own, Audit audit, Clock clock) {
        this.database = database;
        this.deliveries = deliveries;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    DeliveryView one(Caller caller, UUID id) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            Delivery delivery =
                    deliveries.find(handle, tenantId, id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
            Subscription subscription = own.one(handle, caller, delivery.subscriptionId());
            deliveries.replay(handle, delivery, clock.instant());
            audit.record(
                    handle,
                    tenantId,
                    caller.actor(),
                    "delivery.replayed",
                    id,
                    null,
                    Map.of("subscription", subscription.id().toString()));
            Delivery now = deliveries.find(handle, tenantId, id).orElseThrow();
            return DeliveryView.of(now, deliveries.attempts(handle, now));
        });
    }

    /**
     * All that came for the subscription in a period; what still waits for its first success goes on as it would.
     *
     * @param to the first instant that is not meant any more; null for now
     */
    ReplayView period(Caller caller, UUID subscriptionId, Instant from, Instant to) {
        Instant now = clock.instant();
        Instant end = to == null ? now : to;
        if (!from.isBefore(end)) {
            throw Refused.invalid(new FieldError("from", "has to be before to"));
        }
        return database.inTenant(caller.tenant(), handle -> {
            Subscription subscription = own.one(handle, caller, subscriptionId);
            int count = deliveries.replay(handle, subscription, from, end, now);
            audit.record(
                    handle,
                    caller.tenant(),
                    caller.actor(),
                    "subscription.replayed",
                    subscriptionId,
                    null,
                    Map.of("from", from.toString(), "to", end.toString(), "deliveries", Integer.toString(count)));
            return new ReplayView(count);
        });
    }
}
