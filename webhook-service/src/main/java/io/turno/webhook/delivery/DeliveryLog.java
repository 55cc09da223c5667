package io.turno.webhook.delivery;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.paging.Page;
import io.turno.webhook.delivery.Delivery.Status;
import io.turno.webhook.subscription.OwnSubscriptions;

/** What went out to a subscription, and what came back. */
@Singleton
class DeliveryLog {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Database database;
    private final DeliveryRepository deliveries;
    private final OwnSubscriptions own;

    DeliveryLog(Database database, DeliveryRepository deliveries, OwnSubscriptions own) {
        this.database = database;
        this.deliveries = deliveries;
        this.own = own;
    }

    /** Newest first. @param status null for any; @param after id of the last one before, null for the beginning */
    Page<DeliveryView> of(Caller caller, UUID subscriptionId, Status status, UUID after, int limit) {
        UUID tenantId = caller.tenant();
        UUID before = after == null ? NEWEST : after;
        return database.inTenant(tenantId, handle -> {
            own.one(handle, caller, subscriptionId);
            var rows = deliveries.log(handle, tenantId, subscriptionId, status, before, limit + 1);
            return Page.of(rows, limit, row -> row.id().toString())
                    .map(row -> DeliveryView.of(row, deliveries.attempts(handle, row)));
        });
    }
}
