package io.turno.policy.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Event;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditRowTest {
    private static final Event<AuditEntry> EVENT = Event.of(
            "/turno/test",
            Instant.parse("2026-12-01T09:00:00.123456789Z"),
            new UUID(0, 1),
            "a",
            new AuditEntry("staff", "olga", "ticket.called", "ticket", "a", null, Map.of("b", "2", "a", "1")));

    @Test
    void shouldDependOnTheLinkBefore() {
        // When
        var first = AuditRow.following(0, new byte[0], EVENT);
        var after = AuditRow.following(0, new byte[] {1}, EVENT);

        // Then
        assertThat(first.hash()).isNotEqualTo(after.hash());
        assertThat(first.linkedTo(new byte[0])).isEqualTo(first.hash());
    }

    @Test
    void shouldNotCareHowTheDatabaseWritesItsJson() {
        // Given
        var row = AuditRow.following(0, new byte[0], EVENT);

        // When
        var read = new AuditRow(
                row.tenantId(),
                row.ordinal(),
                row.eventId(),
                row.at(),
                row.source(),
                row.actorType(),
                row.actorId(),
                row.action(),
                row.entityType(),
                row.entityId(),
                row.branchId(),
                "{\"b\" : \"2\",  \"a\":\"1\"}",
                row.hash());

        // Then
        assertThat(read.linkedTo(new byte[0])).isEqualTo(row.hash());
    }

    @Test
    void shouldChangeWithEveryField() {
        // Given
        var row = AuditRow.following(0, new byte[0], EVENT);
        var changed = new Event<>(
                EVENT.id(),
                EVENT.source(),
                EVENT.time(),
                EVENT.tenantId(),
                EVENT.subject(),
                new AuditEntry(
                        "staff",
                        "olga",
                        "ticket.calledt",
                        "icket",
                        "a",
                        null,
                        EVENT.data().details()));

        // Then
        assertThat(AuditRow.following(0, new byte[0], changed).hash()).isNotEqualTo(row.hash());
    }
}
