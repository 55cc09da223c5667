package io.turno.webhook.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.webhook.delivery.Delivery.Status;
import io.turno.webhook.subscription.Subscription;
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
    /**
     * Due, not being sent, not behind another of its order; of each subscription as many as it may still have under way.
     * Where there is not room for all, those with the fewest calls under way go first.
     */
    private static final String CLAIM = """
            with under_way as (
                select tenant_id, subscription_id, count(*) as calls
                from delivery
                where status = 'PENDING' and leased_until > clock_timestamp()
                group by tenant_id, subscription_id),
            ready as (
                select s.tenant_id, due.id, due.due_at,
                       coalesce(u.calls, 0) + row_number() over (partition by s.tenant_id, s.id order by due.due_at, due.id)
                           as place
                from subscription s
                left join under_way u on u.tenant_id = s.tenant_id and u.subscription_id = s.id
                cross join lateral (
                    select d.id, d.due_at
                    from delivery d
                    where d.tenant_id = s.tenant_id and d.subscription_id = s.id
                        and d.status = 'PENDING' and d.due_at <= :now
                        and (d.leased_until is null or d.leased_until <= clock_timestamp())
                        and not (s.ordered and exists (
                            select 1 from delivery earlier
                            where earlier.tenant_id = d.tenant_id and earlier.subscription_id = d.subscription_id
                                and earlier.subject = d.subject and earlier.status = 'PENDING' and earlier.id < d.id))
                    order by d.due_at, d.id
                    limit greatest(:perSubscription - coalesce(u.calls, 0), 0)) due
                where s.status = 'ACTIVE'),
            mine as (
                select d.tenant_id, d.id
                from ready join delivery d on d.tenant_id = ready.tenant_id and d.id = ready.id
                where d.status = 'PENDING' and (d.leased_until is null or d.leased_until <= clock_timestamp())
                order by ready.place, ready.due_at
                limit :most
                for update of d skip locked)
            update delivery d set leased_until = clock_timestamp() + make_interval(secs => :lease)
            from mine where d.tenant_id = mine.tenant_id and d.id = mine.id
            returning d.*
            """;
    /** Ends no lease but its own: somebody may have taken the delivery over meanwhile. */
    private static final String FINISH = """
            update delivery
            set status = :status, attempts = :attempts, attempts_before = :attemptsBefore, once_more = :onceMore,
                due_at = :dueAt, leased_until = nullif(leased_until, :lease)
            where tenant_id = :tenantId and id = :id
            """;

    private static final String REPLAY = """
            update delivery
            set status = 'PENDING', due_at = ?, attempts_before = attempts,
                once_more = coalesce(leased_until > clock_timestamp(), false)
            where tenant_id = ? and id = ?
            """;
    private static final String REPLAY_PERIOD = """
            update delivery set status = 'PENDING', due_at = :now, attempts_before = attempts
            where tenant_id = :tenantId and subscription_id = :subscriptionId and status <> 'PENDING'
                and created_at >= :from and created_at < :to
            """;
    private static final String ADD_ATTEMPT = """
            insert into attempt (tenant_id, delivery_id, number, at, elapsed_ms, status, response, error)
            values (:tenantId, :deliveryId, :number, :at, :elapsedMs, :status, :response, :error)
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

    /** Takes what is due, for a while. @param leaseSeconds real time */
    List<Delivery> claim(Handle handle, Instant now, int perSubscription, int most, long leaseSeconds) {
        return handle.createQuery(CLAIM)
                .bind("now", now)
                .bind("perSubscription", perSubscription)
                .bind("most", most)
                .bind("lease", (double) leaseSeconds)
                .mapTo(Delivery.class)
                .list();
    }

    /** @param after the delivery as it stands now; @param lease the end of the lease under which it was sent */
    void finish(Handle handle, Delivery after, Instant lease) {
        handle.createUpdate(FINISH).bindMethods(after).bind("lease", lease).execute();
    }

    void replay(Handle handle, Delivery delivery, Instant now) {
        handle.execute(REPLAY, now, delivery.tenantId(), delivery.id());
    }

    /** @param to the first instant that is not meant any more; @return how many go out again */
    int replay(Handle handle, Subscription subscription, Instant from, Instant to, Instant now) {
        return handle.createUpdate(REPLAY_PERIOD)
                .bind("now", now)
                .bind("tenantId", subscription.tenantId())
                .bind("subscriptionId", subscription.id())
                .bind("from", from)
                .bind("to", to)
                .execute();
    }

    void add(Handle handle, Attempt attempt) {
        handle.createUpdate(ADD_ATTEMPT).bindMethods(attempt).execute();
    }

    Optional<Delivery> find(Handle handle, UUID tenantId, UUID id) {
        return handle.select("select * from delivery where tenant_id = ? and id = ?", tenantId, id)
                .mapTo(Delivery.class)
                .findOne();
    }

    /** For the rest of the transaction nobody else changes it. */
    Optional<Delivery> lock(Handle handle, UUID tenantId, UUID id) {
        return handle.select("select * from delivery where tenant_id = ? and id = ? for update", tenantId, id)
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
