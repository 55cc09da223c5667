package io.turno.webhook.delivery;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.webhook.subscription.OwnSubscriptions;
import io.turno.webhook.subscription.Subscription;
import org.jdbi.v3.core.Handle;

/** Sends a test event down the very way of real ones: queue, signature, retries, log. */
@Singleton
class PingEndpoint {
    private static final String TYPE = "turno.webhook.ping.v1";

    private final Database database;
    private final Idempotency idempotency;
    private final DeliveryRepository deliveries;
    private final OwnSubscriptions own;
    private final Audit audit;
    private final Clock clock;

    PingEndpoint(
            Database database,
            Idempotency idempotency,
            DeliveryRepository deliveries,
            OwnSubscriptions own,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.deliveries = deliveries;
        this.own = own;
        this.audit = audit;
        this.clock = clock;
    }

    /** The answer is the delivery as it was queued; what came of it is in the log. */
    DeliveryView ping(Caller caller, UUID subscriptionId, String idempotencyKey) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            Subscription subscription = own.one(handle, caller, subscriptionId);
            return idempotency.once(
                    handle,
                    tenantId,
                    "ping-" + caller.actor().id(),
                    idempotencyKey,
                    subscriptionId,
                    DeliveryView.class,
                    () -> queued(handle, caller, subscription));
        });
    }

    private DeliveryView queued(Handle handle, Caller caller, Subscription subscription) {
        Instant now = clock.instant();
        UUID eventId = UuidCreator.getTimeOrderedEpoch();
        String body = Message.of(TYPE, now, Map.of("subscriptionId", subscription.id()));
        var ping = Delivery.of(subscription, eventId, TYPE, eventId.toString(), body, now);
        deliveries.insert(handle, ping);
        audit.record(handle, caller.tenant(), caller.actor(), "subscription.pinged", subscription.id(), null, Map.of());
        return DeliveryView.of(ping, List.of());
    }
}
