package io.turno.branch.queue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.ServiceTarget;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class AlertTest extends BranchTest {
    @Inject
    CurrentPlan plan;

    @Test
    void shouldTellManagersWhoWaitsAndWhoIsServedForTooLong() {
        // Given
        wants(new ServiceTarget(Duration.ofMinutes(20), Duration.ofMinutes(15)));
        String served = branch.walkIn();
        String waiting = branch.walkIn();
        branch.openCounter();
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + served)
                .then()
                .statusCode(200);
        branch.operator().post("/api/v1/calls/" + served + "/start").then().statusCode(200);
        clock.moveTo(clock.offset().plusMinutes(25));

        // When
        var answer = branch.as("mary", "branch-manager").get("/api/v1/alerts").jsonPath();

        // Then
        assertThat(answer.getList("alerts.ticketId", String.class)).containsExactly(served, waiting);
        assertThat(answer.getList("alerts.kind", String.class)).containsExactly("LONG_VISIT", "LONG_WAIT");
        assertThat(answer.getString("alerts[0].counterName")).isEqualTo("1");
    }

    @Test
    void shouldBeForManagers() {
        // When
        var answer = branch.operator().get("/api/v1/alerts");

        // Then
        answer.then().statusCode(403);
    }

    private void wants(ServiceTarget target) {
        var before = branch.plan();
        var newest = before.withServices(List.of(before.services().getFirst().withTarget(target)));
        events.publish(Topic.ofBranch(Branch.ID), "plan", Branch.TENANT, Branch.ID, newest);
        Awaitility.await("plan known").until(() -> plan.get().version() >= newest.version());
    }
}
