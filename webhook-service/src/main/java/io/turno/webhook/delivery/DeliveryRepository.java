package io.turno.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.webhook.delivery.Delivery.Status;
import org.jdbi.v3.core.Handle;

/** Deliveries and their attempts in the database. */
@Singleton
class DeliveryRepository {
    private static final String INSERT = """
            insert into delivery (tenant_id, id, subscription_id, event_id, event_type, subject, body, status, attempts,
                                  due_at, created_at)
            values (:tenantId, :id, :subscriptionId, :eventId, :eventType, :subject, :body, 'PENDING', 0, :dueAt, :createdAt)
            on conflict (tenant_id, subscription_id, event_id) do nothing
            """;
    /** Due, not being sent, not behind another of its order; of each subscription as many as it may still have under way. */
    private static final String CLAIM = """
            with ready as (
                select d.tenant_id, d.id,
                       row_number() over (partition by d.subscription_id order by d.due_at, d.id)
                       + (select count(*) from delivery busy
                          where busy.tenant_id = d.tenant_id and busy.subscription_id = d.subscription_id
                              and busy.status = 'PENDING' and busy.leased_until > clock_timestamp()) as place
                from delivery d join subscription s on s.tenant_id = d.tenant_id and s.id = d.subscription_id
                where d.status = 'PENDING' and d.due_at <= :now and s.status = 'ACTIVE'
                    and (d.leased_until is null or d.leased_until <= clock_timestamp())
                    and not (s.ordered and exists (
                        select 1 from delivery earlier
                        where earlier.tenant_id = d.tenant_id and earlier.subscription_id = d.subscription_id
                            and earlier.subject = d.subject and earlier.status = 'PENDING' and earlier.id < d.id))),
            mine as (
                select d.tenant_id, d.id from delivery d
                where (d.tenant_id, d.id) in (select tenant_id, id from ready where place <= :perSubscription)
                    and d.status = 'PENDING' and (d.leased_until is null or d.leased_until <= clock_timestamp())
                limit :most
                for update skip locked)
            update delivery d set leased_until = clock_timestamp() + make_interval(secs => :lease)
            from mine where d.tenant_id = mine.tenant_id and d.id = mine.id
            returning d.*
            """;

    private static final String FINISH = """
            update delivery set status = ?, attempts = ?, due_at = ?, leased_until = null where tenant_id = ? and id = ?
            """;
    private static final String LOG = """
            select * from delivery
            where tenant_id = :tenantId and subscription_id = :subscriptionId and id < :before
                and (cast(:status as text) is null or status = :status)
            order by id desc limit :limit
            """;

    void insert(Handle handle, Delivery delivery) {
        handle.createUpdate(INSERT).bindMethods(delivery).execute();
    }

    /** Takes what is due, for as long as a call may last. @param leaseSeconds real time */
    List<Delivery> claim(Handle handle, Instant now, int perSubscription, int most, long leaseSeconds) {
        return handle.createQuery(CLAIM)
                .bind("now", now)
                .bind("perSubscription", perSubscription)
                .bind("most", most)
                .bind("lease", (double) leaseSeconds)
                .mapTo(Delivery.class)
                .list();
    }

    void finish(Handle handle, Delivery delivery, Status status, int attempts, Instant dueAt) {
        handle.execute(FINISH, status.name(), attempts, dueAt, delivery.tenantId(), delivery.id());
    }

    void add(Handle handle, Attempt attempt) {
        handle.execute(
                "insert into attempt (tenant_id, delivery_id, number, at, elapsed_ms, status, error) values (?, ?, ?, ?, ?, ?, ?)",
                attempt.tenantId(),
                attempt.deliveryId(),
                attempt.number(),
                attempt.at(),
                attempt.elapsedMs(),
                attempt.status(),
                attempt.error());
    }

    Optional<Delivery> find(Handle handle, UUID tenantId, UUID id) {
        return handle.select("select * from delivery where tenant_id = ? and id = ?", tenantId, id)
                .mapTo(Delivery.class)
                .findOne();
    }

    /** Newest first. @param status null for any */
    List<Delivery> log(Handle handle, UUID tenantId, UUID subscriptionId, Status status, UUID before, int limit) {
        return handle.createQuery(LOG)
                .bind("tenantId", tenantId)
                .bind("subscriptionId", subscriptionId)
                .bind("status", status)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Delivery.class)
                .list();
    }

    List<Attempt> attempts(Handle handle, Delivery delivery) {
        return handle.select(
                        "select * from attempt where tenant_id = ? and delivery_id = ? order by number",
                        delivery.tenantId(),
                        delivery.id())
                .mapTo(Attempt.class)
                .list();
    }
}
