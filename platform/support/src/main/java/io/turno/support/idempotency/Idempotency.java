package io.turno.support.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.turno.contracts.event.EventJson;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/**
 * The same key and request within 24 h get the first answer; the same key with another request is refused. The key is
 * kept in the transaction of the write itself, so there is no moment at which one exists without the other.
 */
@Singleton
public class Idempotency {
    /** How long a key is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    private static final int LONGEST_KEY = 255;
    /** A key that has had its time is taken over, whether or not the clean-up has come by yet. */
    private static final String CLAIM = """
            insert into idempotency as known (tenant_id, operation, key, request_hash, created_at)
            values (?, ?, ?, ?, ?)
            on conflict (tenant_id, operation, key) do update
            set request_hash = excluded.request_hash, answer = null, created_at = excluded.created_at
            where known.created_at < ?
            """;

    private final Clock clock;

    public Idempotency(Clock clock) {
        this.clock = clock;
    }

    /**
     * Does the write unless it was done before.
     *
     * @param operation what kind of write, so that one key may serve two kinds
     * @param key the caller's {@code Idempotency-Key}; null or blank: just does it
     * @param request what was asked; equal requests have equal JSON
     * @throws Refused {@link CommonRefusal#KEY_REUSED}, or {@link CommonRefusal#INVALID} where the key is too long
     */
    public <T> T once(
            Handle handle,
            UUID tenantId,
            String operation,
            String key,
            Object request,
            Class<T> answer,
            Supplier<T> write) {
        if (key == null || key.isBlank()) {
            return write.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw Refused.invalid(new FieldError("Idempotency-Key", "is longer than " + LONGEST_KEY + " characters"));
        }
        byte[] hash = hashOf(request);
        if (claim(handle, tenantId, operation, key, hash)) {
            T written = write.get();
            remember(handle, tenantId, operation, key, written);
            return written;
        }
        return firstAnswer(handle, tenantId, operation, key, hash, answer);
    }

    /** Waits for a concurrent request with the same key to commit or roll back. */
    private boolean claim(Handle handle, UUID tenantId, String operation, String key, byte[] hash) {
        Instant now = clock.instant();
        return handle.execute(CLAIM, tenantId, operation, key, hash, now, now.minus(KEPT)) == 1;
    }

    private void remember(Handle handle, UUID tenantId, String operation, String key, Object written) {
        handle.execute(
                "update idempotency set answer = ?::jsonb where tenant_id = ? and operation = ? and key = ?",
                json(written),
                tenantId,
                operation,
                key);
    }

    private <T> T firstAnswer(
            Handle handle, UUID tenantId, String operation, String key, byte[] hash, Class<T> answer) {
        var first = handle.select(
                        "select request_hash, answer::text as answer from idempotency where tenant_id = ? and operation = ? and key = ?",
                        tenantId,
                        operation,
                        key)
                .mapTo(FirstAnswer.class)
                .one();
        if (!Arrays.equals(first.requestHash(), hash)) {
            throw new Refused(CommonRefusal.KEY_REUSED);
        }
        try {
            return EventJson.mapper().readValue(first.answer(), answer);
        } catch (JsonProcessingException changedShape) {
            throw new IllegalStateException("Stored answer is unreadable: " + operation, changedShape);
        }
    }

    /** A row of the table. */
    public record FirstAnswer(byte[] requestHash, String answer) {}

    private static byte[] hashOf(Object request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(EventJson.mapper()
                            .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
