package io.turno.webhook.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import io.turno.support.access.Caller;
import io.turno.support.access.Role;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.webhook.WebhookRefusal;
import io.turno.webhook.subscription.Subscription.Status;
import org.jdbi.v3.core.Handle;

/** Makes, changes and ends subscriptions. A partner sees the own ones only, and only branches within reach. */
@Singleton
class ManageSubscriptions {
    private final Database database;
    private final Idempotency idempotency;
    private final SubscriptionRepository subscriptions;
    private final OwnSubscriptions own;
    private final CheckRequest checkRequest;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    ManageSubscriptions(
            Database database,
            Idempotency idempotency,
            SubscriptionRepository subscriptions,
            OwnSubscriptions own,
            CheckRequest checkRequest,
            Secrets secrets,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.idempotency = idempotency;
        this.subscriptions = subscriptions;
        this.own = own;
        this.checkRequest = checkRequest;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The answer is the only one that carries the secret; what is remembered for a repeated request does not.
     *
     * @throws Refused {@link WebhookRefusal#DELETED_SINCE} where the key made one that is not there any more: to make
     *     another one would surprise whoever deleted it
     */
    SubscriptionView create(Caller caller, SubscriptionRequest request, String idempotencyKey) {
        checkRequest.check(caller, request);
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            SubscriptionView created = idempotency.once(
                    handle,
                    tenantId,
                    "subscribe-" + caller.actor().id(),
                    idempotencyKey,
                    request,
                    SubscriptionView.class,
                    () -> SubscriptionView.of(insert(handle, caller, request), null));
            Subscription kept = subscriptions
                    .find(handle, tenantId, created.id())
                    .orElseThrow(() -> new Refused(WebhookRefusal.DELETED_SINCE));
            return SubscriptionView.of(kept, secrets.text(kept.secret()));
        });
    }

    private Subscription insert(Handle handle, Caller caller, SubscriptionRequest request) {
        var subscription = new Subscription(
                caller.tenant(),
                UuidCreator.getTimeOrderedEpoch(),
                caller.actor().id(),
                request.url(),
                request.events(),
                request.branchesOrAll(),
                request.isOrdered(),
                Status.ACTIVE,
                null,
                secrets.sealed(secrets.fresh()),
                null,
                1,
                clock.instant());
        subscriptions.insert(handle, subscription);
        note(handle, caller, subscription, "subscription.created");
        return subscription;
    }

    /** @param expected the version that the caller read */
    SubscriptionView update(Caller caller, UUID id, SubscriptionRequest request, Long expected) {
        checkRequest.check(caller, request);
        if (expected == null) {
            throw new Refused(CommonRefusal.VERSION_REQUIRED);
        }
        return database.inTenant(caller.tenant(), handle -> {
            Subscription known = own.one(handle, caller, id);
            if (!subscriptions.update(handle, request.applied(known), expected)) {
                throw new Refused(CommonRefusal.STALE_VERSION);
            }
            note(handle, caller, known, "subscription.changed");
            return SubscriptionView.of(own.one(handle, caller, id), null);
        });
    }

    SubscriptionView pause(Caller caller, UUID id) {
        return change(caller, id, "subscription.paused", (handle, known) -> {
            if (known.status() == Status.ACTIVE) {
                subscriptions.setStatus(handle, known, Status.PAUSED, "by its owner");
            }
        });
    }

    SubscriptionView resume(Caller caller, UUID id) {
        return change(
                caller,
                id,
                "subscription.resumed",
                (handle, known) -> subscriptions.setStatus(handle, known, Status.ACTIVE, null));
    }

    void delete(Caller caller, UUID id) {
        database.inTenant(caller.tenant(), handle -> {
            Subscription known = own.one(handle, caller, id);
            subscriptions.delete(handle, known);
            note(handle, caller, known, "subscription.deleted");
            return null;
        });
    }

    SubscriptionView one(Caller caller, UUID id) {
        return database.inTenant(caller.tenant(), handle -> SubscriptionView.of(own.one(handle, caller, id), null));
    }

    /** @param after id of the last one before; null for the beginning */
    List<Subscription> list(Caller caller, UUID after, int limit) {
        String owner = caller.is(Role.HQ_ADMIN) ? null : caller.actor().id();
        UUID from = after == null ? new UUID(0, 0) : after;
        return database.inTenant(
                caller.tenant(), handle -> subscriptions.list(handle, caller.tenant(), owner, from, limit));
    }

    private SubscriptionView change(Caller caller, UUID id, String action, BiConsumer<Handle, Subscription> change) {
        return database.inTenant(caller.tenant(), handle -> {
            Subscription known = own.one(handle, caller, id);
            change.accept(handle, known);
            note(handle, caller, known, action);
            return SubscriptionView.of(own.one(handle, caller, id), null);
        });
    }

    private void note(Handle handle, Caller caller, Subscription subscription, String action) {
        audit.record(handle, caller.tenant(), caller.actor(), action, subscription.id(), null, Map.of());
    }
}
