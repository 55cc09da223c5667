package io.turno.policy.audit;

import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.policy.PolicyTest;
import io.turno.testkit.access.Tokens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

@QuarkusTest
class AuditTest extends PolicyTest {
    @Inject
    DataSource database;

    @Test
    void shouldWriteDownWhatEveryServiceSays() {
        // Given
        var appointment = UUID.randomUUID();

        // When
        tell(appointment, "appointment.booked");

        // Then
        awaitEntries(appointment, 1);
        admin().queryParam("entityId", appointment)
                .get("/api/v1/audit")
                .then()
                .body("items[0].action", equalTo("appointment.booked"))
                .body("items[0].details.channel", equalTo("PORTAL"));
    }

    @Test
    void shouldTakeAnEventOnceAndShowTheNewestFirst() {
        // Given
        var appointment = UUID.randomUUID();
        var booked = tell(appointment, "appointment.booked");
        events.publish(Topic.AUDIT, tenant, booked);

        // When
        tell(appointment, "appointment.cancelled");

        // Then
        awaitEntries(appointment, 2);
        admin().queryParam("entityId", appointment)
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("appointment.cancelled", "appointment.booked"));
    }

    @Test
    void shouldPage() {
        // Given
        var appointment = UUID.randomUUID();
        tell(appointment, "appointment.booked");
        tell(appointment, "appointment.cancelled");
        awaitEntries(appointment, 2);

        // When
        String next = admin().queryParam("entityId", appointment)
                .queryParam("limit", 1)
                .get("/api/v1/audit")
                .path("next");

        // Then
        admin().queryParam("entityId", appointment)
                .queryParam("after", next)
                .get("/api/v1/audit")
                .then()
                .body("items.action", contains("appointment.booked"));
    }

    @Test
    void shouldVerifyTheWholeChain() {
        // Given
        var appointment = UUID.randomUUID();
        tell(appointment, "appointment.booked");
        awaitEntries(appointment, 1);

        // When
        var answer = auditor().get("/api/v1/audit/verification");

        // Then
        answer.then().statusCode(200).body("intact", is(true));
    }

    @Test
    void shouldLetNobodyChangeAnEntry() {
        // When
        var attempt = assertThatThrownBy(() -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("update audit_entry set action = 'nothing'");
            }
        });

        // Then
        attempt.hasMessageContaining("permission denied");
    }

    @Test
    void shouldShowAManagerTheOwnBranchOnly() {
        // Given
        var appointment = UUID.randomUUID();
        tell(appointment, "appointment.booked");
        awaitEntries(appointment, 1);

        // Then
        manager().get("/api/v1/audit").then().statusCode(403);
        manager()
                .queryParam("branch", branch)
                .queryParam("entityId", appointment)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        as(Tokens.staff("operator").tenant(tenant).branches(branch))
                .get("/api/v1/audit")
                .then()
                .statusCode(403);
    }

    private io.restassured.specification.RequestSpecification auditor() {
        return as(Tokens.staff("auditor").tenant(tenant).branches("*"));
    }

    private io.turno.contracts.event.Event<AuditEntry> tell(UUID appointment, String action) {
        var entry = new AuditEntry(
                "guest", "guest", action, "appointment", appointment.toString(), branch, Map.of("channel", "PORTAL"));
        return events.publish(Topic.AUDIT, tenant, tenant, appointment, entry);
    }

    private void awaitEntries(UUID entity, int count) {
        Awaitility.await(count + " entries")
                .until(() -> admin().queryParam("entityId", entity)
                                .get("/api/v1/audit")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == count);
    }
}
