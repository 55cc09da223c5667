package io.turno.branch.calling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.turno.branch.Branch;
import io.turno.branch.BranchTest;
import io.turno.branch.plan.CurrentPlan;
import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.CounterPlan;
import io.turno.support.data.Database;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class CallRushTest extends BranchTest {
    private static final int OPERATORS = 8;
    private static final int TICKETS = 200;

    @Inject
    CurrentPlan plan;

    @Inject
    Database database;

    /** A row of what the calls left behind. */
    public record Called(String number, int priority, String rule, String[] beaten) {}

    @Test
    void shouldCallEverybodyOnceInAnOrderThatTheRulesExplain() throws Exception {
        // Given
        List<UUID> counters =
                IntStream.range(0, OPERATORS).mapToObj(_ -> UUID.randomUUID()).toList();
        openBranchWith(counters);
        for (int operator = 0; operator < OPERATORS; operator++) {
            operator(operator).put("/api/v1/counters/" + counters.get(operator) + "/session");
        }
        inParallel(IntStream.range(0, TICKETS)
                .<Callable<List<String>>>mapToObj(number -> () -> {
                    branch.as("rita", "reception")
                            .body(Map.of("serviceId", branch.service, "priority", 1 + number % 3))
                            .post("/api/v1/tickets")
                            .then()
                            .statusCode(201);
                    return List.of();
                })
                .toList());

        // When
        List<String> called = inParallel(IntStream.range(0, OPERATORS)
                .<Callable<List<String>>>mapToObj(operator -> () -> callAll(operator(operator), counters.get(operator)))
                .toList());

        // Then
        assertThat(called).hasSize(TICKETS).doesNotHaveDuplicates();
        List<Called> calls = database.inTenant(
                Branch.TENANT,
                handle -> handle.select("""
                        select number, priority, rule, beaten from ticket where service_id = ? order by called_at, number
                        """, branch.service).mapTo(Called.class).list());
        Map<String, Called> byNumber = new HashMap<>();
        calls.forEach(call -> byNumber.put(call.number(), call));
        for (Called call : calls) {
            assertThat(call.rule()).isEqualTo(call.priority() == 1 ? "walk-in-first-priority" : "walk-in");
            for (String beaten : call.beaten()) {
                assertThat(byNumber.get(beaten).priority()).isGreaterThanOrEqualTo(call.priority());
            }
        }
    }

    /** Until nobody waits any more. */
    private List<String> callAll(RequestSpecification operator, UUID counter) {
        var called = new ArrayList<String>();
        while (true) {
            JsonPath answer = next(operator, counter);
            String id = answer.getString("ticket.id");
            if (id == null) {
                return called;
            }
            called.add(id);
            operator.post("/api/v1/calls/" + id + "/no-show").then().statusCode(200);
        }
    }

    private static JsonPath next(RequestSpecification operator, UUID counter) {
        return operator.body(Map.of("counterId", counter))
                .post("/api/v1/calls/next")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private RequestSpecification operator(int ordinal) {
        return branch.as("operator-" + ordinal, "operator");
    }

    private void openBranchWith(List<UUID> counters) {
        var wide = branch.plan()
                .withCounters(counters.stream()
                        .map(id -> new CounterPlan(id, "9", List.of(branch.service)))
                        .toList());
        events.publish(Topic.ofBranch(Branch.ID), "plan", Branch.TENANT, Branch.ID, wide);
        Awaitility.await("plan known").until(() -> plan.get().version() >= wide.version());
    }

    private static List<String> inParallel(List<Callable<List<String>>> work) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(OPERATORS)) {
            return threads.invokeAll(work).stream()
                    .map(Future::resultNow)
                    .flatMap(List::stream)
                    .toList();
        }
    }
}
