package io.turno.webhook.subscription;

import java.time.Instant;
import java.util.List;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** Rotated secrets that still sign, in the database. */
@Singleton
class FormerSecretRepository {
    private static final String KEEP = """
            insert into former_secret (tenant_id, subscription_id, secret, signs_until) values (?, ?, ?, ?)
            """;
    private static final String VALID = """
            select secret from former_secret
            where tenant_id = ? and subscription_id = ? and signs_until > ? order by signs_until desc
            """;
    private static final String FORGET = """
            delete from former_secret where tenant_id = ? and subscription_id = ? and signs_until <= ?
            """;

    /** Keeps the current secret, which is about to be replaced. */
    void keep(Handle handle, Subscription subscription, Instant until) {
        handle.execute(KEEP, subscription.tenantId(), subscription.id(), subscription.secret(), until);
    }

    /** Sealed, the latest first. */
    List<byte[]> valid(Handle handle, Subscription subscription, Instant now) {
        return handle.select(VALID, subscription.tenantId(), subscription.id(), now)
                .mapTo(byte[].class)
                .list();
    }

    void forgetEnded(Handle handle, Subscription subscription, Instant now) {
        handle.execute(FORGET, subscription.tenantId(), subscription.id(), now);
    }
}
