package io.turno.notification.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.github.f4b6a3.uuid.UuidCreator;
import org.jdbi.v3.core.Handle;

/**
 * The message table. Due times are by the suite's clock; leases are by the database's own, because they measure how long
 * a sender really takes, and time travel must not take a message out of its hands.
 */
@Singleton
public class MessageRepository {
    private static final String COLUMNS = """
            id, tenant_id, branch_id, appointment_id, customer_id, kind, sequence, preference, channel, provider,
            planned_for, attempts, leased_until
            """;
    private static final String INSERT = """
            insert into message (id, tenant_id, branch_id, appointment_id, customer_id, kind, sequence, preference,
                                 state, planned_for, due_at, created_at)
            values (:id, :tenantId, :branchId, :appointmentId, :customerId, :kind, :sequence, :preference,
                    'WAITING', :plannedFor, :plannedFor, :createdAt)
            on conflict do nothing
            """;
    /** One message of an appointment at a time, so that a cancellation can't overtake its confirmation. */
    private static final String CLAIM = """
            update message
            set state = 'SENDING', attempts = attempts + 1,
                leased_until = clock_timestamp() + make_interval(secs => :leaseSeconds)
            where id = (
                select m.id
                from message m
                where m.state in ('WAITING', 'SENDING')
                  and m.due_at <= :now
                  and (m.leased_until is null or m.leased_until < clock_timestamp())
                  and not exists (
                      select 1
                      from message other
                      where other.appointment_id = m.appointment_id
                        and other.id <> m.id
                        and other.state = 'SENDING'
                        and other.leased_until >= clock_timestamp())
                order by m.due_at, m.id
                limit 1
                for update skip locked)
            returning %s
            """.formatted(COLUMNS);
    /** Put back by its sender, if that still holds it. */
    private static final String PUT_BACK = """
            update message
            set state = 'WAITING', leased_until = null, due_at = :dueAt, attempts = :attempts, detail = :detail
            where id = :id and leased_until = :leasedUntil
            """;

    private final Clock clock;
    private final DueBell bell;

    public MessageRepository(Clock clock, DueBell bell) {
        this.clock = clock;
        this.bell = bell;
    }

    /** Adds it unless it is there: what is said once is not said again. */
    public void add(Handle handle, NewMessage message) {
        handle.createUpdate(INSERT)
                .bindMethods(message)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("createdAt", clock.instant())
                .execute();
        handle.afterCommit(bell::ring);
    }

    /** Takes the message that is due first, for as long as the lease. */
    public Optional<Message> claimDue(Handle handle, Duration lease) {
        return handle.createQuery(CLAIM)
                .bind("now", clock.instant())
                .bind("leaseSeconds", lease.toMillis() / 1000.0)
                .mapTo(Message.class)
                .findOne();
    }

    /** The channels that were tried for the same thing before. */
    public List<String> triedBefore(Handle handle, Message message) {
        return handle.createQuery("""
                        select channel
                        from message
                        where appointment_id = :appointmentId and kind = :kindName and sequence = :sequence
                          and id <> :id and channel is not null
                        """).bindMethods(message).mapTo(String.class).list();
    }

    /** From here on it goes over this channel. */
    public void choose(Handle handle, Message message, String channel, String provider, String maskedAddress) {
        handle.execute(
                "update message set channel = ?, provider = ?, recipient = ? where id = ?",
                channel,
                provider,
                maskedAddress,
                message.id());
    }

    /** To be tried again; this attempt counts. */
    public void retry(Handle handle, Message message, Instant dueAt, String detail) {
        putBack(handle, message, dueAt, message.attempts(), detail);
    }

    /** To be looked at again; nothing was tried. */
    public void postpone(Handle handle, Message message, Instant dueAt, String detail) {
        putBack(handle, message, dueAt, message.attempts() - 1, detail);
    }

    private static void putBack(Handle handle, Message message, Instant dueAt, int attempts, String detail) {
        handle.createUpdate(PUT_BACK)
                .bind("id", message.id())
                .bind("leasedUntil", message.leasedUntil())
                .bind("dueAt", dueAt)
                .bind("attempts", attempts)
                .bind("detail", detail)
                .execute();
    }

    /** The message with this id, whatever its tenant; for reports from outside. */
    public Optional<Message> byId(Handle handle, UUID id) {
        return handle.createQuery("select %s from message where id = :id".formatted(COLUMNS))
                .bind("id", id)
                .mapTo(Message.class)
                .findOne();
    }

    /** The last word on a message, if its sender still holds it. @return false where it doesn't */
    boolean settle(Handle handle, Message message, MessageState state, String detail, String providerId) {
        return handle.createUpdate("""
                        update message
                        set state = :state, detail = :detail, provider_id = :providerId, settled_at = :now,
                            leased_until = null
                        where id = :id and state = 'SENDING' and leased_until = :leasedUntil
                        """)
                        .bindMethods(message)
                        .bind("state", state)
                        .bind("detail", detail)
                        .bind("providerId", providerId)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    /** What the provider reports later; it may even be quicker than the sender. @return false where it is no news */
    boolean report(Handle handle, UUID id, MessageState state, String detail) {
        return handle.createUpdate("""
                        update message
                        set state = :state, detail = :detail, settled_at = :now, leased_until = null
                        where id = :id and state in ('SENDING', 'SENT')
                        """)
                        .bind("id", id)
                        .bind("state", state)
                        .bind("detail", detail)
                        .bind("now", clock.instant())
                        .execute()
                == 1;
    }

    List<Message> dropReminders(Handle handle, UUID appointmentId, String reason) {
        return drop(handle, "appointment_id = :of and kind like 'reminder-%'", appointmentId, reason);
    }

    List<Message> dropAllOf(Handle handle, UUID customerId, String reason) {
        return drop(handle, "customer_id = :of", customerId, reason);
    }

    private List<Message> drop(Handle handle, String which, UUID of, String reason) {
        return handle.createQuery("""
                        update message
                        set state = 'DROPPED', detail = :reason, settled_at = :now
                        where state = 'WAITING' and %s
                        returning %s
                        """.formatted(which, COLUMNS))
                .bind("of", of)
                .bind("reason", reason)
                .bind("now", clock.instant())
                .mapTo(Message.class)
                .list();
    }

    void forgetRecipients(Handle handle, UUID customerId) {
        handle.execute("update message set recipient = null where customer_id = ?", customerId);
    }
}
