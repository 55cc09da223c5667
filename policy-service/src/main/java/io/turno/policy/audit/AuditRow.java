package io.turno.policy.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import io.turno.contracts.event.EventJson;

/**
 * A row of the table.
 *
 * @param details JSON
 * @param hash over the hash before it and all the rest of this row
 */
public record AuditRow(
        UUID tenantId,
        long ordinal,
        UUID eventId,
        Instant at,
        String source,
        String actorType,
        String actorId,
        String action,
        String entityType,
        String entityId,
        UUID branchId,
        String details,
        byte[] hash) {
    private static final TypeReference<TreeMap<String, String>> DETAILS = new TypeReference<>() {};

    /** The link that follows this one. */
    static AuditRow following(long ordinal, byte[] previousHash, Event<AuditEntry> event) {
        AuditEntry entry = event.data();
        var unlinked = new AuditRow(
                event.tenantId(),
                ordinal + 1,
                event.id(),
                event.time().truncatedTo(ChronoUnit.MICROS),
                event.source(),
                entry.actorType(),
                entry.actorId(),
                entry.action(),
                entry.entityType(),
                entry.entityId(),
                entry.branchId(),
                json(new TreeMap<>(entry.details())),
                null);
        return unlinked.withHash(unlinked.linkedTo(previousHash));
    }

    /** What its hash has to be after that one. Every field goes in with its length, so that none can borrow from another. */
    byte[] linkedTo(byte[] previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(previousHash);
            Stream.of(
                            tenantId,
                            ordinal,
                            eventId,
                            at,
                            source,
                            actorType,
                            actorId,
                            action,
                            entityType,
                            entityId,
                            branchId,
                            sortedDetails())
                    .map(String::valueOf)
                    .map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .forEach(field -> {
                        digest.update(ByteBuffer.allocate(Integer.BYTES)
                                .putInt(field.length)
                                .array());
                        digest.update(field);
                    });
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The same whatever way the database wrote the JSON. */
    private TreeMap<String, String> sortedDetails() {
        try {
            return EventJson.mapper().readValue(details, DETAILS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private AuditRow withHash(byte[] linked) {
        return new AuditRow(
                tenantId,
                ordinal,
                eventId,
                at,
                source,
                actorType,
                actorId,
                action,
                entityType,
                entityId,
                branchId,
                details,
                linked);
    }

    private static String json(TreeMap<String, String> details) {
        try {
            return EventJson.mapper().writeValueAsString(details);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
