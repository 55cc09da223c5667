package io.turno.webhook.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.data.Database;
import io.turno.webhook.WebhookConfig;
import io.turno.webhook.subscription.Recipient;
import io.turno.webhook.subscription.Recipients;

/** Claims deliveries and sends them, one call each; no transaction is open during a call. */
@Singleton
class Deliver {
    private final Database database;
    private final DeliveryRepository deliveries;
    private final Recipients recipients;
    private final CallEndpoint callEndpoint;
    private final RecordOutcome recordOutcome;
    private final Clock clock;
    private final WebhookConfig config;

    Deliver(
            Database database,
            DeliveryRepository deliveries,
            Recipients recipients,
            CallEndpoint callEndpoint,
            RecordOutcome recordOutcome,
            Clock clock,
            WebhookConfig config) {
        this.database = database;
        this.deliveries = deliveries;
        this.recipients = recipients;
        this.callEndpoint = callEndpoint;
        this.recordOutcome = recordOutcome;
        this.clock = clock;
        this.config = config;
    }

    /** Leased for twice the time that a call may take, so that a lease never ends while its call is under way. */
    List<Delivery> claim(int most) {
        long lease = config.timeout().toSeconds() * 2 + 1;
        return database.acrossTenants(
                handle -> deliveries.claim(handle, clock.instant(), config.callsPerSubscription(), most, lease));
    }

    void deliver(Delivery claimed) {
        UUID tenantId = claimed.tenantId();
        Optional<Recipient> recipient = database.inTenant(
                tenantId, handle -> recipients.of(handle, tenantId, claimed.subscriptionId(), clock.instant()));
        recipient.ifPresent(found -> {
            Outcome outcome = callEndpoint.call(claimed, found);
            database.inTenant(tenantId, handle -> {
                recordOutcome.record(handle, claimed, outcome);
                return null;
            });
        });
    }
}
