package io.turno.booking.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/** The codes that were sent, as long as they are of any use. */
@Singleton
class VerificationRepository {
    private static final String INSERT = """
            insert into verification (tenant_id, id, channel, contact_mark, code_hash, sent_at, expires_at)
            values (:tenantId, :id, :channel, :contactMark, :codeHash, :sentAt, :expiresAt)
            """;
    private static final String LOCK = """
            select tenant_id, id, channel, contact_mark, code_hash, sent_at, expires_at, failures, passed_at, used_at
            from verification where id = ? for update
            """;
    /** Two requests for one contact count one after the other, whichever instance they come to. */
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    void add(Handle handle, Verification verification) {
        handle.createUpdate(INSERT).bindMethods(verification).execute();
    }

    /** When this contact was sent codes since then; nobody else sends it any until the transaction ends. */
    List<Instant> lockSends(Handle handle, UUID tenantId, String contactMark, Instant since) {
        handle.execute(ONE_AT_A_TIME, contactMark);
        return handle.select(
                        "select sent_at from verification where tenant_id = ? and contact_mark = ? and sent_at > ?",
                        tenantId,
                        contactMark,
                        since)
                .mapTo(Instant.class)
                .list();
    }

    /** Nobody else checks or uses it until the transaction ends. */
    Optional<Verification> lock(Handle handle, UUID id) {
        return handle.select(LOCK, id).mapTo(Verification.class).findOne();
    }

    void fail(Handle handle, Verification verification) {
        handle.createUpdate("update verification set failures = failures + 1 where tenant_id = :tenantId and id = :id")
                .bindMethods(verification)
                .execute();
    }

    void pass(Handle handle, Verification verification, Instant now) {
        mark(handle, verification, "passed_at", now);
    }

    void use(Handle handle, Verification verification, Instant now) {
        mark(handle, verification, "used_at", now);
    }

    private static void mark(Handle handle, Verification verification, String column, Instant now) {
        handle.createUpdate(
                        "update verification set %s = :now where tenant_id = :tenantId and id = :id".formatted(column))
                .bindMethods(verification)
                .bind("now", now)
                .execute();
    }

    int forget(Handle handle, Instant before) {
        return handle.execute("delete from verification where sent_at <= ?", before);
    }
}
