package io.turno.notification.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.MeterRegistry;
import io.turno.contracts.verification.VerificationRequested;
import io.turno.notification.message.DueBell;
import io.turno.notification.message.MessageState;
import io.turno.support.access.Actor;
import io.turno.support.audit.Audit;
import org.jdbi.v3.core.Handle;

/** The codes that are to be sent. Leases are by the database's clock, all else by the suite's, as those of other messages. */
@Singleton
public class CodeMessages {
    private static final Actor ACTOR = Actor.system("notification");
    private static final String INSERT = """
            insert into code_message (tenant_id, id, sealed, expires_at, due_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String CLAIM = """
            update code_message
            set state = 'SENDING', attempts = attempts + 1,
                leased_until = clock_timestamp() + make_interval(secs => :leaseSeconds)
            where (tenant_id, id) = (
                select tenant_id, id
                from code_message
                where state in ('WAITING', 'SENDING')
                  and due_at <= :now
                  and (leased_until is null or leased_until < clock_timestamp())
                order by due_at, id
                limit 1
                for update skip locked)
            returning tenant_id, id, sealed, expires_at, attempts, leased_until
            """;
    private static final String RETRY = """
            update code_message
            set state = 'WAITING', leased_until = null, due_at = :dueAt, detail = :detail
            where tenant_id = :tenantId and id = :id and leased_until = :leasedUntil
            """;
    private static final String SETTLE = """
            update code_message
            set state = :state, leased_until = null, sealed = null, detail = :detail
            where tenant_id = :tenantId and id = :id and leased_until = :leasedUntil
            """;

    private final Audit audit;
    private final DueBell bell;
    private final MeterRegistry meters;
    private final Clock clock;

    CodeMessages(Audit audit, DueBell bell, MeterRegistry meters, Clock clock) {
        this.audit = audit;
        this.bell = bell;
        this.meters = meters;
        this.clock = clock;
    }

    /** Adds it unless it is there: what was asked once is sent once. */
    void add(Handle handle, UUID tenantId, VerificationRequested asked) {
        handle.execute(INSERT, tenantId, asked.verificationId(), asked.sealed(), asked.expiresAt(), clock.instant());
        handle.afterCommit(bell::ring);
    }

    /** Takes the code that is due first, for as long as the lease. */
    public Optional<CodeMessage> claimDue(Handle handle, Duration lease) {
        return handle.createQuery(CLAIM)
                .bind("now", clock.instant())
                .bind("leaseSeconds", lease.toMillis() / 1000.0)
                .mapTo(CodeMessage.class)
                .findOne();
    }

    /** To be tried again, if its sender still holds it. */
    public void retry(Handle handle, CodeMessage message, Instant dueAt, String detail) {
        handle.createUpdate(RETRY)
                .bindMethods(message)
                .bind("dueAt", dueAt)
                .bind("detail", detail)
                .execute();
    }

    /**
     * The last word on it, if its sender still holds it; code and address go with it.
     *
     * @param channel {@code none} where it never got that far
     * @param detail null where there is nothing to say
     */
    public void settle(Handle handle, CodeMessage message, MessageState state, String channel, String detail) {
        int settled = handle.createUpdate(SETTLE)
                .bindMethods(message)
                .bind("state", state)
                .bind("detail", detail)
                .execute();
        if (settled == 1) {
            tell(handle, message, state, channel, detail);
        }
    }

    private void tell(Handle handle, CodeMessage message, MessageState state, String channel, String detail) {
        var details = Map.of("kind", "code", "channel", channel, "detail", detail == null ? "none" : detail);
        String action = "verification.code-" + word(state);
        audit.record(handle, message.tenantId(), ACTOR, action, message.id(), null, details);
        handle.afterCommit(() -> meters.counter("turno.messages", "channel", channel, "status", state.name())
                .increment());
    }

    private static String word(MessageState state) {
        return state == MessageState.SENT ? "handed-over" : state.name().toLowerCase(Locale.ROOT);
    }

    int forget(Handle handle, Instant before) {
        return handle.execute("delete from code_message where expires_at <= ?", before);
    }
}
