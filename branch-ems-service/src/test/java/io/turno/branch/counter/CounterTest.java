package io.turno.branch.counter;

import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.turno.branch.BranchTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class CounterTest extends BranchTest {

    @Test
    void shouldShowWhatIsOpen() {
        // Given
        branch.openCounter();

        // When
        JsonPath counters = branch.operator().get("/api/v1/counters").jsonPath();

        // Then
        assertThat(counters.getList("find { it.id == '%s' }.serviceIds".formatted(branch.counter), UUID.class))
                .containsExactly(branch.service);
        assertThat(counters.getBoolean("find { it.id == '%s' }.open".formatted(branch.counter)))
                .isTrue();
        assertThat(counters.getBoolean("find { it.id == '%s' }.open".formatted(branch.otherCounter)))
                .isFalse();
        log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("counter.opened")
                                && entry.entityId().equals(branch.counter.toString()));
    }

    @Test
    void shouldBeTheirsWhoOpenedIt() {
        // Given
        branch.openCounter();

        // When
        var again = branch.operator().put(session());
        var opened = branch.otherOperator().put(session());
        var closed = branch.otherOperator().delete(session());

        // Then
        again.then().statusCode(204);
        refused(opened);
        refused(closed);
    }

    @Test
    void shouldLetAManagerCloseAnybodys() {
        // Given
        branch.openCounter();

        // When
        var answer = branch.as("mary", "branch-manager").delete(session());

        // Then
        answer.then().statusCode(204);
        branch.otherOperator().put(session()).then().statusCode(204);
    }

    @Test
    void shouldNotKnowACounterThatIsNotInThePlan() {
        // When
        var answer = branch.operator().put("/api/v1/counters/" + UUID.randomUUID() + "/session");

        // Then
        answer.then().statusCode(404);
    }

    private String session() {
        return "/api/v1/counters/" + branch.counter + "/session";
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-taken"));
    }
}
