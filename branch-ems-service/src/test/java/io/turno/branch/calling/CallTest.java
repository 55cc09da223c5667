package io.turno.branch.calling;

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
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.TicketEvent.TicketCalled;
import io.turno.contracts.ticket.TicketEvent.TicketDone;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
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
    void shouldTakeFeedbackOnceAndOnlyAfterTheVisit() {
        // Given
        String ticket = branch.walkIn();
        branch.openCounter();
        next().then().statusCode(200);
        act(ticket, "start").then().statusCode(200);
        String token = act(ticket, "finish").path("ticket.feedbackToken");

        // When
        var first = rate(ticket, token, 5);
        var again = rate(ticket, token, 1);
        var forged = rate(ticket, "AAAAAAAAAAAAAAAAAAAAAA", 1);

        // Then
        first.then().statusCode(201);
        again.then().statusCode(409).body("type", equalTo("urn:turno:problem:feedback-given"));
        forged.then().statusCode(404);
        var event = log(Topic.TICKETS)
                .await(FeedbackGiven.class, news -> news.ticketId().toString().equals(ticket));
        assertThat(event.data().score()).isEqualTo(5);
    }

    @Test
    void shouldRefuseAScoreThatIsNone() {
        // When
        var answer = rate(UUID.randomUUID().toString(), "x", 6);

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/score"));
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

    private Response act(String ticket, String deed) {
        return branch.operator().post("/api/v1/calls/" + ticket + "/" + deed);
    }

    private static Response pick(RequestSpecification operator, String ticket, UUID counter) {
        return operator.body(Map.of("counterId", counter)).post("/api/v1/calls/" + ticket);
    }

    private static Response rate(String ticket, String token, int score) {
        return given().contentType("application/json")
                .body(Map.of("ticketId", ticket, "token", token, "score", score, "comment", "Kind"))
                .post("/api/v1/feedback");
    }
}
