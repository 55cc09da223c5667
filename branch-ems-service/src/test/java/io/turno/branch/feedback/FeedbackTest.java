package io.turno.branch.feedback;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.branch.BranchTest;
import io.turno.contracts.audit.AuditEntry;
import io.turno.contracts.event.Topic;
import io.turno.contracts.ticket.FeedbackGiven;
import io.turno.contracts.ticket.FeedbackInvited;
import io.turno.support.access.ManageToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class FeedbackTest extends BranchTest {
    @Inject
    ManageToken tokens;

    @Test
    void shouldTakeARatingOfAFinishedVisit() {
        // Given
        String ticket = branch.walkIn();
        String token = finish(ticket);

        // When
        var answer = rate(ticket, token, 5);

        // Then
        answer.then().statusCode(201);
        var said = log(Topic.TICKETS, Topic.AUDIT);
        var event = said.await(
                FeedbackGiven.class, news -> news.ticketId().toString().equals(ticket));
        assertThat(event.data().score()).isEqualTo(5);
        assertThat(event.data().comment()).isEqualTo("Kind");
        said.await(
                AuditEntry.class,
                entry -> entry.action().equals("feedback.given")
                        && entry.entityId().equals(ticket));
    }

    @Test
    void shouldSayWhereItWasGiven() {
        // Given
        String ticket = branch.walkIn();
        String token = finish(ticket);

        // When
        var answer = given().contentType("application/json")
                .body(Map.of("ticketId", ticket, "token", token, "score", 4, "channel", "COUNTER_SCREEN"))
                .post("/api/v1/feedback");

        // Then
        answer.then().statusCode(201);
        log(Topic.AUDIT)
                .await(
                        AuditEntry.class,
                        entry -> entry.action().equals("feedback.given")
                                && entry.entityId().equals(ticket)
                                && "COUNTER_SCREEN".equals(entry.details().get("channel")));
    }

    @Test
    void shouldAskOnTheScreenOfTheCounterByALinkThatIsGoodForNothingElse() {
        // Given
        String ticket = branch.walkIn();

        // When
        finish(ticket);

        // Then
        var invited = log(Topic.BRANCH_COMMANDS)
                .await(FeedbackInvited.class, one -> one.ticketId().toString().equals(ticket))
                .data();
        assertThat(invited.counterId()).isEqualTo(branch.counter);
        assertThat(invited.link()).hasScheme("http").hasHost("queue.test").hasPath("/kiosk/feedback/" + ticket);
        String token = invited.link().getQuery().replaceFirst("token=([^&]+)&at=counter", "$1");
        given().header("Manage-Token", token)
                .get("/api/v1/visits/" + ticket)
                .then()
                .statusCode(404);
        rate(ticket, token, 5).then().statusCode(201);
        rate(ticket, token, 5).then().statusCode(409);
    }

    @Test
    void shouldTakeItOnce() {
        // Given
        String ticket = branch.walkIn();
        String token = finish(ticket);
        rate(ticket, token, 5).then().statusCode(201);

        // When
        var again = rate(ticket, token, 1);

        // Then
        again.then().statusCode(409).body("type", equalTo("urn:turno:problem:feedback-given"));
    }

    @Test
    void shouldNotTakeItBeforeTheVisitIsOver() {
        // Given
        String ticket = branch.walkIn();

        // When
        var answer = rate(ticket, tokens.of(UUID.fromString(ticket)), 4);

        // Then
        answer.then().statusCode(409).body("type", equalTo("urn:turno:problem:visit-not-over"));
    }

    @Test
    void shouldNotTakeTheTokenOfAnotherVisit() {
        // Given
        String ticket = branch.walkIn();
        finish(ticket);
        String other = branch.walkIn();
        String token = finish(other);

        // When
        var answer = rate(ticket, token, 1);

        // Then
        answer.then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6})
    void shouldRefuseAScoreThatIsNone(int score) {
        // When
        var answer = rate(UUID.randomUUID().toString(), "x", score);

        // Then
        answer.then().statusCode(400).body("errors[0].pointer", equalTo("/score"));
    }

    /** The token that comes with the end of the visit. */
    private String finish(String ticket) {
        branch.openCounter();
        branch.operator()
                .body(Map.of("counterId", branch.counter))
                .post("/api/v1/calls/" + ticket)
                .then()
                .statusCode(200);
        branch.operator().post("/api/v1/calls/" + ticket + "/start").then().statusCode(200);
        return branch.operator().post("/api/v1/calls/" + ticket + "/finish").path("ticket.feedbackToken");
    }

    private static Response rate(String ticket, String token, int score) {
        return given().contentType("application/json")
                .body(Map.of("ticketId", ticket, "token", token, "score", score, "comment", "Kind"))
                .post("/api/v1/feedback");
    }
}
