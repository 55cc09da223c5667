package io.turno.webhook.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.idempotency.Idempotency;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import io.turno.webhook.WebhookConfig;
import io.turno.webhook.WebhookRefusal;
import org.jdbi.v3.core.Handle;

/** Gives a subscription a new secret. The old one signs beside it for a while, so that no event is refused in between. */
@Singleton
class RotateSecret {
    /** Each is one more signature in the header of every call, and receivers limit the length of headers. */
    private static final int MOST_FORMER_SECRETS = 4;

    private final Database database;
    private final Idempotency idempotency;
    private final SubscriptionRepository subscriptions;
    private final FormerSecretRepository formerSecrets;
    private final OwnSubscriptions own;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;
    private final Duration overlap;

    RotateSecret(
            Database database,
            Idempotency idempotency,
            SubscriptionRepository subscriptions,
            FormerSecretRepository formerSecrets,
            OwnSubscriptions own,
            Secrets secrets,
            Audit audit,
            Clock clock,
            WebhookConfig config) {
        this.database = database;
        this.idempotency = idempotency;
        this.subscriptions = subscriptions;
        this.formerSecrets = formerSecrets;
        this.own = own;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
        this.overlap = config.rotationOverlap();
    }

    /**
     * Repeated under its key, it answers the secret that signs now and rotates nothing; the secret itself is not kept with
     * the key.
     *
     * @throws Refused {@link WebhookRefusal#ROTATED_TOO_OFTEN} rather than to end an older secret before its time
     */
    SubscriptionView rotate(Caller caller, UUID id, String idempotencyKey) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            own.one(handle, caller, id);
            idempotency.once(
                    handle,
                    tenantId,
                    "rotate-" + caller.actor().id(),
                    idempotencyKey,
                    id,
                    SubscriptionView.class,
                    () -> SubscriptionView.of(rotated(handle, caller, id), null));
            Subscription kept = own.one(handle, caller, id);
            return SubscriptionView.of(kept, secrets.text(kept.secret()));
        });
    }

    /** Locked first: of two at a time, the later one keeps the secret that the earlier one made. */
    private Subscription rotated(Handle handle, Caller caller, UUID id) {
        Instant now = clock.instant();
        Subscription known =
                subscriptions.lock(handle, caller.tenant(), id).orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        formerSecrets.forgetEnded(handle, known, now);
        if (formerSecrets.valid(handle, known, now).size() >= MOST_FORMER_SECRETS) {
            throw new Refused(WebhookRefusal.ROTATED_TOO_OFTEN);
        }
        formerSecrets.keep(handle, known, now.plus(overlap));
        subscriptions.replaceSecret(handle, known, secrets.sealed(secrets.fresh()));
        audit.record(
                handle, caller.tenant(), caller.actor(), "subscription.secret-rotated", known.id(), null, Map.of());
        return own.one(handle, caller, id);
    }
}
