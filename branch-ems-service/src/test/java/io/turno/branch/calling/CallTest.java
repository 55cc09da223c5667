package io.turno.branch.calling;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.turno.branch.BranchTest;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import io.turno.contracts.ticket.TicketEvent.TicketLeft;
import io.turno.contracts.ticket.TicketEvent.TicketRecalled;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
class CallTest extends BranchTest {

    @Test
    void shouldCallServeAndFinish() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();

        // When
        var called = next();
        var serving = act(ticket, "start");
        var done = act(ticket, "finish");

        // Then
        called.then().statusCode(200).body("ticket.id", equalTo(ticket)).body("ticket.counterName", equalTo("1"));
        serving.then().statusCode(200).body("ticket.status", equalTo("SERVING"));
        done.then().statusCode(200).body("ticket.status", equalTo("DONE")).body("ticket.feedbackToken", notNullValue());
        var said = log(Topic.TICKETS);
        var event = said.await(
                TicketCalled.class, news -> news.ticket().id().toString().equals(ticket));
        assertThat(event.data().rule()).isEqualTo("walk-in");
        said.await(TicketDone.class, news -> news.ticket().id().toString().equals(ticket));
    }

    @Test
    void shouldCallInTheOrderOfArrivalAndSayWhoWasBeaten() {
        // Given
        String first = branch.walkIn();
        String second = branch.walkIn();
        branch.openCounter();

        // When
        next().then().body("ticket.id", equalTo(first));

        // Then
        String secondNumber = branch.operator().get("/api/v1/tickets/" + second).path("number");
        var event = log(Topic.TICKETS)
                .await(TicketCalled.class, news -> news.ticket().id().toString().equals(first));
        assertThat(event.data().beaten()).containsExactly(secondNumber);
    }

    @Test
    void shouldAnswerThatNobodyWaits() {
        // Given
        branch.openCounter();

        // When
        var answer = next();

        // Then
        answer.then().statusCode(200).body("ticket", nullValue());
    }

    @Test
    void shouldAskForAnOpenCounter() {
        // Given
        branch.walkIn();

        // When
        var answer = next();

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-closed"));
    }

    @Test
    void shouldServeOneAtATimeAtACounter() {
        // Given
        branch.walkIn();
        branch.walkIn();
        branch.openCounter();
        next().then().statusCode(200);

        // When
        var answer = next();

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-busy"));
    }

    @Test
    void shouldGiveOneTicketToOneOfTwoOperators() throws Exception {
        // Given
        String ticket = branch.walkIn();
        String following = branch.walkIn();
        branch.openCounter();
        branch.otherOperator().put("/api/v1/counters/" + branch.otherCounter + "/session");
        List<Callable<Response>> race = List.of(
                () -> pick(branch.operator(), ticket, branch.counter),
                () -> pick(branch.otherOperator(), ticket, branch.otherCounter));

        // When
        List<Response> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(race).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
        String next = branch.operator().get("/api/v1/tickets/" + following).path("number");
        answers.stream().filter(answer -> answer.statusCode() == 409).forEach(answer -> answer.then()
                .body("type", equalTo("urn:turno:problem:already-called"))
                .body("next", equalTo(next)));
    }

    @Test
    void shouldCountAPersonAbsentAfterTheLastRecall() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        next().then().statusCode(200);
        for (int recall = 1; recall <= 3; recall++) {
            act(ticket, "recall").then().statusCode(200).body("ticket.status", equalTo("CALLED"));
        }

        // When
        var answer = act(ticket, "recall");

        // Then
        answer.then().statusCode(200).body("ticket.status", equalTo("NO_SHOW"));
    }

    @Test
    void shouldRefuseWhatTheStateDoesNotAllow() {
        // Given
        String ticket = branch.walkIn();

        // When
        var answer = act(ticket, "finish");

        // Then
        answer.then()
                .statusCode(409)
                .body("type", equalTo("urn:turno:problem:wrong-state"))
                .body("status", equalTo("WAITING"));
    }

    @Test
    void shouldKeepOthersFromMyTicket() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        next().then().statusCode(200);

        // When
        var other = branch.otherOperator().post("/api/v1/calls/" + ticket + "/start");
        var manager = branch.as("mary", "branch-manager").post("/api/v1/calls/" + ticket + "/start");

        // Then
        other.then().statusCode(409).body("type", equalTo("urn:turno:problem:counter-taken"));
        manager.then().statusCode(200);
    }

    @Test
    void shouldGiveTwoTicketsToTwoOperatorsWhoCallAtOnce() throws Exception {
        // Given
        String first = branch.walkIn();
        String second = branch.walkIn();
        branch.openCounter();
        branch.otherOperator().put("/api/v1/counters/" + branch.otherCounter + "/session");
        List<Callable<Response>> race = List.of(this::next, () -> branch.otherOperator()
                .body(Map.of("counterId", branch.otherCounter))
                .post("/api/v1/calls/next"));

        // When
        List<Response> answers;
        try (var threads = Executors.newFixedThreadPool(2)) {
            answers = threads.invokeAll(race).stream().map(Future::resultNow).toList();
        }

        // Then
        assertThat(answers)
                .extracting(answer -> answer.<String>path("ticket.id"))
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void shouldCallOnceForOneKey() {
        // Given
        String ticket = branch.walkIn();
        branch.walkIn();
        branch.openCounter();
        String key = UUID.randomUUID().toString();
        nextWithKey(key).then().statusCode(200);

        // When
        var again = nextWithKey(key);

        // Then
        again.then().statusCode(200).body("ticket.id", equalTo(ticket)).body("ticket.revision", equalTo(2));
    }

    @Test
    void shouldCountARepeatedRecallOnce() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        next().then().statusCode(200);
        String key = UUID.randomUUID().toString();

        // When
        for (int times = 0; times < 5; times++) {
            branch.operator()
                    .header("Idempotency-Key", key)
                    .post("/api/v1/calls/" + ticket + "/recall")
                    .then()
                    .statusCode(200)
                    .body("ticket.status", equalTo("CALLED"));
        }

        // Then
        assertThat(log(Topic.TICKETS)
                        .await(
                                TicketRecalled.class,
                                news -> news.ticket().id().toString().equals(ticket))
                        .data()
                        .recall())
                .isOne();
        branch.operator().get("/api/v1/tickets/" + ticket).then().body("revision", equalTo(3));
    }

    @Test
    void shouldShowWhoIsServedNowAndWhy() {
        // Given
        String served = branch.walkIn();
        String waiting = branch.walkIn();
        branch.openCounter();
        next().then().statusCode(200);

        // When
        var answer = branch.operator().get("/api/v1/calls").jsonPath();

        // Then
        assertThat(answer.getList("tickets.id", String.class)).contains(served).doesNotContain(waiting);
        assertThat(answer.getString("tickets.find { it.id == '" + served + "' }.rule"))
                .isEqualTo("walk-in");
    }

    @Test
    void shouldTellHowLongTheVisitTook() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        clock.moveTo(clock.offset().plusMinutes(5));
        next().then().statusCode(200);
        clock.moveTo(clock.offset().plusMinutes(2));
        act(ticket, "start").then().statusCode(200);
        clock.moveTo(clock.offset().plusMinutes(10));

        // When
        act(ticket, "finish").then().statusCode(200);

        // Then
        var done = log(Topic.TICKETS)
                .await(TicketDone.class, news -> news.ticket().id().toString().equals(ticket))
                .data();
        assertThat(done.waited()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(7));
        assertThat(done.served()).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
    }

    @Test
    void shouldLetSomebodyLeaveWhoWaits() {
        // Given
        String ticket = branch.walkIn();

        // When
        var answer = act(ticket, "leave");

        // Then
        answer.then().statusCode(200).body("ticket.status", equalTo("LEFT"));
        log(Topic.TICKETS)
                .await(TicketLeft.class, news -> news.ticket().id().toString().equals(ticket));
    }

    @Test
    void shouldNotCountSomebodyAbsentWhomNobodyCalled() {
        // Given
        String ticket = branch.walkIn();

        // When
        var answer = act(ticket, "no-show");

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:wrong-state"));
    }

    @Test
    void shouldGiveOneTicketForOneKey() {
        // Given
        String key = UUID.randomUUID().toString();
        String first = walkInWithKey(key);

        // When
        String second = walkInWithKey(key);

        // Then
        assertThat(second).isEqualTo(first);
    }

    private String walkInWithKey(String key) {
        return branch.as("rita", "reception")
                .header("Idempotency-Key", key)
                .body(Map.of("serviceId", branch.service))
                .post("/api/v1/tickets")
                .path("id");
    }

    private Response next() {
        return branch.operator().body(Map.of("counterId", branch.counter)).post("/api/v1/calls/next");
    }

    private Response nextWithKey(String key) {
        return branch.operator()
                .header("Idempotency-Key", key)
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/next");
    }

    private Response act(String ticket, String deed) {
        return branch.operator().post("/api/v1/calls/" + ticket + "/" + deed);
    }

    private static Response pick(RequestSpecification operator, String ticket, UUID counter) {
        return operator.body(Map.of("counterId", counter)).post("/api/v1/calls/" + ticket);
    }
}
