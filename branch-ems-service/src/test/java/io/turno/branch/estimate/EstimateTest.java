package io.turno.branch.estimate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.branch.BranchTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class EstimateTest extends BranchTest {

    @Test
    void shouldForetellTheCallsOfThoseWhoWait() {
        // Given
        branch.openCounter();
        String first = branch.walkIn();
        String second = branch.walkIn();

        // When
        var queue = await("it.id == '" + second + "' && it.expectedCall != null");

        // Then
        assertThat(range(queue, first)).isEqualTo(new Range(0, 1));
        assertThat(range(queue, second)).isEqualTo(new Range(9, 15));
        var service = branch.operator().get("/api/v1/estimates").jsonPath();
        String mine = "services.find { it.serviceId == '" + branch.service + "' }.";
        assertThat(service.getInt(mine + "waiting")).isEqualTo(2);
        assertThat(service.getInt(mine + "fromMinutes")).isEqualTo(19);
        assertThat(service.getInt(mine + "toMinutes")).isEqualTo(30);
    }

    @Test
    void shouldForetellNothingWhileNoCounterIsOpen() {
        // Given
        branch.walkIn();

        // When
        var estimates = Awaitility.await("estimated")
                .until(
                        () -> branch.operator().get("/api/v1/estimates").jsonPath(),
                        answer -> answer.getString("services[0].serviceId").equals(branch.service.toString())
                                && answer.getInt("services[0].waiting") == 1);

        // Then
        assertThat(estimates.<Integer>get("services[0].fromMinutes")).isNull();
    }

    @Test
    void shouldTellHowWrongThePromisesWere() {
        // Given: told to come at once, and called twenty minutes later
        branch.openCounter();
        String ticket = branch.walkIn();
        await("it.id == '" + ticket + "' && it.expectedCall != null");
        clock.moveTo(clock.offset().plusMinutes(20));
        String called = branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/next")
                .path("ticket.id");

        // When
        var answer = branch.operator().get("/api/v1/estimates/accuracy");

        // Then
        assertThat(called).isEqualTo(ticket);
        var mine = answer.jsonPath().getMap("services.find { it.serviceId == '" + branch.service + "' }");
        assertThat(mine).containsEntry("promises", 1);
        assertThat(((Number) mine.get("meanErrorSeconds")).doubleValue()).isBetween(1190.0, 1260.0);
        assertThat(((Number) mine.get("inside")).doubleValue()).isZero();
    }

    @Test
    void shouldKnowNothingOfADayWithoutCalls() {
        // When
        var answer = branch.operator().get("/api/v1/estimates/accuracy?day=" + LocalDate.EPOCH);

        // Then
        answer.then()
                .statusCode(200)
                .body("overall.promises", equalTo(0))
                .body("overall.meanErrorSeconds", nullValue());
    }

    /** Minutes from when the estimate was made. */
    private record Range(long from, long to) {}

    private JsonPath await(String condition) {
        return Awaitility.await("estimated")
                .until(
                        () -> branch.operator().get("/api/v1/tickets").jsonPath(),
                        queue -> queue.get("tickets.find { " + condition + " }") != null);
    }

    private static Range range(JsonPath queue, String ticket) {
        String expected = "tickets.find { it.id == '" + ticket + "' }.expectedCall.";
        Instant from = Instant.parse(queue.getString(expected + "from"));
        Instant to = Instant.parse(queue.getString(expected + "to"));
        Instant made =
                queue.getList("tickets.findAll { it.expectedCall != null }.expectedCall.from", String.class).stream()
                        .map(Instant::parse)
                        .min(Instant::compareTo)
                        .orElseThrow();
        return new Range(
                Duration.between(made, from).toMinutes(),
                Duration.between(made, to).toMinutes());
    }
}
