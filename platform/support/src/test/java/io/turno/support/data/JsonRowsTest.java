package io.turno.support.data;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.turno.support.Platform;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JsonRowsTest {

    /** Named like the columns of {@code inbox}, in camel case. */
    record InboxRow(String consumer, UUID eventId, Instant seenAt) {}

    @Test
    void shouldComeBackAsItWasWhenItWentThroughATable() {
        var row = new InboxRow("json-rows", UUID.randomUUID(), Instant.parse("2026-12-01T08:50:00.123456Z"));

        String stored = Platform.shared().database().acrossTenants(handle -> handle.createQuery("""
                        insert into inbox
                        select * from jsonb_populate_recordset(null::inbox, cast(:rows as jsonb))
                        returning to_jsonb(inbox)::text
                        """)
                .bind("rows", JsonRows.write(List.of(row)))
                .mapTo(String.class)
                .one());

        assertThat(JsonRows.read(stored, InboxRow.class)).isEqualTo(row);
    }

    @Test
    void shouldNameTheClassWhenARowDoesNotFitIt() {
        assertThatThrownBy(() -> JsonRows.read("{\"event_id\": \"none\"}", InboxRow.class))
                .hasMessageContaining("InboxRow");
    }
}
