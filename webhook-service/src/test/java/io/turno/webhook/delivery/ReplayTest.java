package io.turno.webhook.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.testkit.access.Tokens;
import io.turno.webhook.Receiver;
import io.turno.webhook.WebhookTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class ReplayTest extends WebhookTest {
    private String subscription;

    @BeforeEach
    void subscribe() {
        subscription = subscribe(request("turno.ticket.*")).getString("id");
    }

    @Test
    void shouldSendAgainOnRequest() {
        // Given
        var event = called(UUID.randomUUID());
        awaitStatusOfDelivery(subscription, "DELIVERED");

        // When
        replayNewest().then().statusCode(200).body("status", equalTo("PENDING"));

        // Then
        awaitCalls(2);
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsExactly(event.id().toString(), event.id().toString());
        awaitStatusOfDelivery(subscription, "DELIVERED");
        assertThat(log(subscription).getList("items[0].attempts.number")).containsExactly(1, 2);
    }

    @Test
    void shouldMakeAnotherCallWhenAskedDuringOne() {
        // Given
        receiver.hold();
        called(UUID.randomUUID());
        awaitCalls(1);

        // When
        replayNewest().then().statusCode(200);

        // Then
        receiver.release();
        awaitCalls(2);
        awaitStatusOfDelivery(subscription, "DELIVERED");
        assertThat(log(subscription).getList("items[0].attempts.number")).containsExactly(1, 2);
        assertThat(receiver.calls()).hasSize(2);
    }

    @Test
    void shouldStartTheRetriesOverWhenAskedForAFailedOne() {
        // Given
        receiver.answerNext(500, 500, 500);
        called(UUID.randomUUID());
        awaitAttempts(1);
        clock.moveTo(Duration.ofSeconds(6));
        awaitAttempts(2);
        replayNewest().then().statusCode(200);
        awaitAttempts(3);

        // When
        clock.moveTo(Duration.ofSeconds(6 + 6));

        // Then
        awaitStatusOfDelivery(subscription, "DELIVERED");
        assertThat(log(subscription).getList("items[0].attempts.status")).containsExactly(500, 500, 500, 204);
    }

    @Test
    void shouldSendAPeriodAgain() {
        // Given
        Instant began = clock.instant();
        called(UUID.randomUUID());
        awaitCalls(1);
        clock.moveTo(Duration.ofHours(1));
        var inside = called(UUID.randomUUID());
        awaitCalls(2);
        clock.moveTo(Duration.ofHours(2));
        called(UUID.randomUUID());
        awaitCalls(3);
        awaitStatusOfDelivery(subscription, "DELIVERED");

        // When
        var answer = replay(began.plus(Duration.ofMinutes(30)), began.plus(Duration.ofMinutes(90)));

        // Then
        answer.then().statusCode(200).body("deliveries", equalTo(1));
        awaitCalls(4);
        assertThat(receiver.calls().getLast().id()).isEqualTo(inside.id().toString());
        Awaitility.await()
                .until(() -> log(subscription).getList("items[1].attempts").size() == 2);
        assertThat(log(subscription).getList("items.status")).containsOnly("DELIVERED");
        assertThat(log(subscription).getList("items.collect { it.attempts.size() }"))
                .containsExactly(1, 2, 1);
    }

    @Test
    void shouldLeaveAloneWhatStillWaitsForItsFirstSuccess() {
        // Given
        Instant began = clock.instant();
        receiver.answerNext(500);
        called(UUID.randomUUID());
        awaitAttempts(1);
        String nextAt = log(subscription).getString("items[0].nextAt");

        // When
        var answer = replay(began.minusSeconds(60), began.plusSeconds(60));

        // Then
        answer.then().statusCode(200).body("deliveries", equalTo(0));
        assertThat(log(subscription).getString("items[0].nextAt")).isEqualTo(nextAt);
    }

    @Test
    void shouldNameWhatIsWrongWithAPeriod() {
        // Given
        Instant now = clock.instant();
        String path = "/api/v1/subscriptions/" + subscription + "/replay";

        // Then
        replay(now, now.minusSeconds(1)).then().statusCode(400).body("errors[0].pointer", equalTo("from"));
        admin().post(path).then().statusCode(400);
        admin().queryParam("from", "yesterday")
                .post(path)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("from"));
    }

    @Test
    void shouldLetNobodyElseSendAgain() {
        // Given
        called(UUID.randomUUID());
        awaitStatusOfDelivery(subscription, "DELIVERED");
        String delivery = log(subscription).getString("items[0].id");
        var otherPartner = Tokens.staff("partner").tenant(tenant).branches(branch);

        // Then
        as(otherPartner)
                .post("/api/v1/deliveries/" + delivery + "/replay")
                .then()
                .statusCode(404);
        as(otherPartner)
                .queryParam("from", "2020-01-01T00:00:00Z")
                .post("/api/v1/subscriptions/" + subscription + "/replay")
                .then()
                .statusCode(404);
        assertThat(receiver.calls()).hasSize(1);
    }

    private Response replayNewest() {
        return admin().post("/api/v1/deliveries/" + log(subscription).getString("items[0].id") + "/replay");
    }

    private Response replay(Instant from, Instant to) {
        return admin().queryParam("from", from.toString())
                .queryParam("to", to.toString())
                .post("/api/v1/subscriptions/" + subscription + "/replay");
    }

    private void awaitAttempts(int count) {
        Awaitility.await(count + " attempts")
                .until(() -> log(subscription).getList("items[0].attempts").size() == count);
    }
}
