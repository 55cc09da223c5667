package io.turno.support.idempotency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
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
import org.jdbi.v3.core.statement.PreparedBatch;

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

    private static final String REMEMBER =
            "update idempotency set answer = ?::jsonb where tenant_id = ? and operation = ? and key = ?";

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
        if (isNone(key)) {
            return write.get();
        }
        mustBeShort(key);
        byte[] hash = hashOf(request);
        if (claim(handle, tenantId, operation, key, hash)) {
            T written = write.get();
            remember(handle, tenantId, operation, key, written);
            return written;
        }
        return firstAnswer(handle, tenantId, operation, key, hash, answer);
    }

    /**
     * A write among many that go together.
     *
     * @param key the caller's {@code Idempotency-Key}; null or blank where there is none
     */
    public record Claim(UUID tenantId, String operation, String key, Object request) {}

    /**
     * Claims the keys of many writes in one round trip; those who get theirs write, and then {@link #rememberAll}.
     *
     * @return for each whether it may write; the others were done before, or are being done: ask {@link #once} for them
     * @throws Refused {@link CommonRefusal#INVALID} where a key is too long
     */
    public List<Boolean> claimAll(Handle handle, List<Claim> claims) {
        Instant now = clock.instant();
        PreparedBatch batch = handle.prepareBatch(CLAIM);
        for (Claim claim : claims) {
            if (!isNone(claim.key())) {
                mustBeShort(claim.key());
                batch.add(
                        claim.tenantId(),
                        claim.operation(),
                        claim.key(),
                        hashOf(claim.request()),
                        now,
                        now.minus(KEPT));
            }
        }
        Iterator<Integer> counts = batch.size() == 0
                ? Collections.emptyIterator()
                : Arrays.stream(batch.execute()).iterator();
        return claims.stream()
                .map(claim -> isNone(claim.key()) || counts.next() == 1)
                .toList();
    }

    /** The answers to the writes that were claimed, in the same order. */
    public void rememberAll(Handle handle, List<Claim> claims, List<?> answers) {
        PreparedBatch batch = handle.prepareBatch(REMEMBER);
        for (int place = 0; place < claims.size(); place++) {
            Claim claim = claims.get(place);
            if (!isNone(claim.key())) {
                batch.add(json(answers.get(place)), claim.tenantId(), claim.operation(), claim.key());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static boolean isNone(String key) {
        return key == null || key.isBlank();
    }

    private static void mustBeShort(String key) {
        if (key.length() > LONGEST_KEY) {
            throw Refused.invalid(new FieldError("Idempotency-Key", "is longer than " + LONGEST_KEY + " characters"));
        }
    }

    /** Waits for a concurrent request with the same key to commit or roll back. */
    private boolean claim(Handle handle, UUID tenantId, String operation, String key, byte[] hash) {
        Instant now = clock.instant();
        return handle.execute(CLAIM, tenantId, operation, key, hash, now, now.minus(KEPT)) == 1;
    }

    private void remember(Handle handle, UUID tenantId, String operation, String key, Object written) {
        handle.execute(REMEMBER, json(written), tenantId, operation, key);
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
