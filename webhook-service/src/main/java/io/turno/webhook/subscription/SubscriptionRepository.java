package io.turno.webhook.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.webhook.subscription.Subscription.Status;
import org.jdbi.v3.core.Handle;

/** Subscriptions in the database. */
@Singleton
public class SubscriptionRepository {
    private static final String INSERT = """
            insert into subscription (tenant_id, id, owner, url, events, branches, ordered, status, secret, version, created_at)
            values (?, ?, ?, ?, ?, ?, ?, 'ACTIVE', ?, 1, ?)
            """;
    private static final String UPDATE = """
            update subscription set url = ?, events = ?, branches = ?, ordered = ?, version = version + 1
            where tenant_id = ? and id = ? and version = ?
            """;
    private static final String REPLACE_SECRET = """
            update subscription set secret = ?, version = version + 1 where tenant_id = ? and id = ?
            """;
    private static final String SET_STATUS = """
            update subscription
            set status = ?, status_reason = ?, version = version + 1,
                failing_since = case when ? = 'ACTIVE' then null else failing_since end
            where tenant_id = ? and id = ?
            """;

    void insert(Handle handle, Subscription subscription) {
        handle.execute(
                INSERT,
                subscription.tenantId(),
                subscription.id(),
                subscription.owner(),
                subscription.url(),
                subscription.events().toArray(String[]::new),
                subscription.branches().toArray(UUID[]::new),
                subscription.ordered(),
                subscription.secret(),
                subscription.createdAt());
    }

    /** @return false where somebody changed it meanwhile */
    boolean update(Handle handle, Subscription subscription, long expected) {
        return handle.execute(
                        UPDATE,
                        subscription.url(),
                        subscription.events().toArray(String[]::new),
                        subscription.branches().toArray(UUID[]::new),
                        subscription.ordered(),
                        subscription.tenantId(),
                        subscription.id(),
                        expected)
                == 1;
    }

    void replaceSecret(Handle handle, Subscription subscription, byte[] secret) {
        handle.execute(REPLACE_SECRET, secret, subscription.tenantId(), subscription.id());
    }

    public void setStatus(Handle handle, Subscription subscription, Status status, String reason) {
        handle.execute(SET_STATUS, status.name(), reason, status.name(), subscription.tenantId(), subscription.id());
    }

    public void noteFailure(Handle handle, Subscription subscription, Instant now) {
        handle.execute(
                "update subscription set failing_since = coalesce(failing_since, ?) where tenant_id = ? and id = ?",
                now,
                subscription.tenantId(),
                subscription.id());
    }

    public void noteSuccess(Handle handle, Subscription subscription) {
        handle.execute(
                "update subscription set failing_since = null where tenant_id = ? and id = ? and failing_since is not null",
                subscription.tenantId(),
                subscription.id());
    }

    void delete(Handle handle, Subscription subscription) {
        handle.execute(
                "delete from subscription where tenant_id = ? and id = ?", subscription.tenantId(), subscription.id());
    }

    public Optional<Subscription> find(Handle handle, UUID tenantId, UUID id) {
        return handle.select("select * from subscription where tenant_id = ? and id = ?", tenantId, id)
                .mapTo(Subscription.class)
                .findOne();
    }

    /** For the rest of the transaction nobody else changes it; new deliveries may still refer to it. */
    public Optional<Subscription> lock(Handle handle, UUID tenantId, UUID id) {
        String sql = "select * from subscription where tenant_id = ? and id = ? for no key update";
        return handle.select(sql, tenantId, id).mapTo(Subscription.class).findOne();
    }

    /** In order of id. @param owner null for everybody's */
    List<Subscription> list(Handle handle, UUID tenantId, String owner, UUID after, int limit) {
        return handle.select("""
                        select * from subscription
                        where tenant_id = ? and (?::text is null or owner = ?) and id > ? order by id limit ?
                        """, tenantId, owner, owner, after, limit)
                .mapTo(Subscription.class)
                .list();
    }

    /** Those to which something may go out, now or when they are resumed. */
    public List<Subscription> listening(Handle handle, UUID tenantId) {
        return handle.select("select * from subscription where tenant_id = ? and status <> 'DISABLED'", tenantId)
                .mapTo(Subscription.class)
                .list();
    }
}
