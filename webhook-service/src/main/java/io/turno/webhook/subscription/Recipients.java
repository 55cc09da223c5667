package io.turno.webhook.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Looks up where the calls of a subscription go, with the secrets that sign them opened. */
@Singleton
public class Recipients {
    private final SubscriptionRepository subscriptions;
    private final FormerSecretRepository formerSecrets;
    private final Secrets secrets;

    Recipients(SubscriptionRepository subscriptions, FormerSecretRepository formerSecrets, Secrets secrets) {
        this.subscriptions = subscriptions;
        this.formerSecrets = formerSecrets;
        this.secrets = secrets;
    }

    /** @return empty where it has been deleted */
    public Optional<Recipient> of(Handle handle, UUID tenantId, UUID subscriptionId, Instant now) {
        return subscriptions.find(handle, tenantId, subscriptionId).map(found -> recipient(handle, found, now));
    }

    private Recipient recipient(Handle handle, Subscription subscription, Instant now) {
        Stream<byte[]> sealed = Stream.concat(
                Stream.of(subscription.secret()), formerSecrets.valid(handle, subscription, now).stream());
        return new Recipient(subscription.url(), sealed.map(secrets::opened).toList());
    }
}
