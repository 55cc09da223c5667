package io.turno.webhook.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.turno.contracts.appointment.AppointmentEvent.AppointmentRequested;
import io.turno.contracts.appointment.AppointmentFacts;
import io.turno.contracts.appointment.AppointmentStatus;
import io.turno.contracts.appointment.Channel;
import io.turno.contracts.appointment.Verification;
import io.turno.contracts.event.Topic;
import io.turno.testkit.access.Tokens;
import io.turno.webhook.Receiver;
import io.turno.webhook.WebhookTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class DeliveryTest extends WebhookTest {

    @Test
    void shouldCallTheEndpointSigned() {
        // Given
        JsonPath subscription = subscribe(request("turno.ticket.*"));

        // When
        var event = called(UUID.randomUUID());

        // Then
        awaitCalls(1);
        Receiver.Call call = receiver.calls().getFirst();
        assertThat(call.isSignedWith(subscription.getString("secret"))).isTrue();
        assertThat(call.isSignedWith("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")).isFalse();
        assertThat(call.id()).isEqualTo(event.id().toString());
        var body = JsonPath.from(call.body());
        assertThat(body.getString("type")).isEqualTo("turno.ticket.called.v1");
        assertThat(body.getString("data.ticket.number")).isEqualTo("C001");
    }

    @Test
    void shouldTellOfWhatWaitsForApproval() {
        // Given
        subscribe(request("turno.appointment.requested.v1"));
        Instant start = Instant.parse("2026-12-01T09:00:00Z");
        var facts = new AppointmentFacts(
                UUID.randomUUID(),
                "AB1234",
                branch,
                List.of(UUID.randomUUID()),
                UUID.randomUUID(),
                start,
                start.plusSeconds(900),
                start.minusSeconds(600),
                1,
                AppointmentStatus.PENDING,
                Channel.PORTAL,
                Verification.NONE,
                1,
                0,
                1,
                "en");

        // When
        events.publish(Topic.APPOINTMENTS, branch, tenant, facts.id(), new AppointmentRequested(facts));

        // Then
        awaitCalls(1);
        var body = JsonPath.from(receiver.calls().getFirst().body());
        assertThat(body.getString("type")).isEqualTo("turno.appointment.requested.v1");
        assertThat(body.getString("data.appointment.status")).isEqualTo("PENDING");
    }

    @Test
    void shouldCallOnceForAnEventThatComesTwice() {
        // Given
        subscribe(request("turno.ticket.*"));
        var event = called(UUID.randomUUID());
        events.publish(Topic.TICKETS, branch, event);

        // When
        var next = called(UUID.randomUUID());

        // Then
        awaitCalls(2);
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsExactlyInAnyOrder(event.id().toString(), next.id().toString());
    }

    @Test
    void shouldTellOnlyWhatIsWanted() {
        // Given
        var elsewhere = request("turno.ticket.called.v1");
        elsewhere.put("branches", List.of(UUID.randomUUID()));
        subscribe(elsewhere);
        subscribe(request("turno.ticket.serving.v1"));
        called(UUID.randomUUID());

        // When
        var wanted = serving(UUID.randomUUID());

        // Then
        awaitCalls(1);
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsExactly(wanted.id().toString());
    }

    @Test
    void shouldTryAgainWhenThePauseIsOver() {
        // Given
        receiver.answerNext(500);
        String subscription = subscribe(request("turno.ticket.*")).getString("id");
        called(UUID.randomUUID());
        Awaitility.await()
                .until(() -> !log(subscription).getList("items[0].attempts").isEmpty());

        // When
        clock.moveTo(Duration.ofSeconds(6));

        // Then
        awaitCalls(2);
        awaitStatusOfDelivery(subscription, "DELIVERED");
        assertThat(log(subscription).getList("items[0].attempts.status")).containsExactly(500, 204);
    }

    @Test
    void shouldBeDisabledWhereTheEndpointIsGone() {
        // Given
        receiver.answerNext(410);
        String subscription = subscribe(request("turno.ticket.*")).getString("id");

        // When
        called(UUID.randomUUID());

        // Then
        awaitStatus(subscription, "DISABLED");
        called(UUID.randomUUID());
        clock.moveTo(Duration.ofMinutes(10));
        admin().post("/api/v1/subscriptions/" + subscription + "/resume").then().body("status", equalTo("ACTIVE"));
        awaitCalls(2);
    }

    @Test
    void shouldBeDisabledAfterFiveDaysOfFailure() {
        // Given
        receiver.answerNext(500, 500);
        String subscription = subscribe(request("turno.ticket.*")).getString("id");
        called(UUID.randomUUID());
        Awaitility.await()
                .until(() -> !log(subscription).getList("items[0].attempts").isEmpty());

        // When
        clock.moveTo(Duration.ofDays(5).plusMinutes(1));

        // Then
        awaitStatus(subscription, "DISABLED");
    }

    @Test
    void shouldKeepTheOrderOfOneTicketEvenWhenTheFirstFails() {
        // Given
        receiver.answerNext(500);
        var ordered = request("turno.ticket.*");
        ordered.put("ordered", true);
        String subscription = subscribe(ordered).getString("id");
        var ticket = UUID.randomUUID();
        var first = called(ticket);
        var second = serving(ticket);
        Awaitility.await().until(() -> log(subscription).getList("items").size() == 2);
        awaitCalls(1);

        // When
        clock.moveTo(Duration.ofSeconds(6));

        // Then
        awaitCalls(3);
        assertThat(receiver.calls())
                .extracting(Receiver.Call::id)
                .containsExactly(
                        first.id().toString(),
                        first.id().toString(),
                        second.id().toString());
    }

    @Test
    void shouldHoldEverythingBackWhilePaused() {
        // Given
        try (var witness = new Receiver()) {
            String subscription = subscribe(request("turno.ticket.*")).getString("id");
            subscribe(requestTo(witness, "turno.ticket.*"));
            admin().post("/api/v1/subscriptions/" + subscription + "/pause")
                    .then()
                    .statusCode(200);
            called(UUID.randomUUID());
            awaitCalls(witness, 1);
            called(UUID.randomUUID());
            awaitCalls(witness, 2);
            assertThat(log(subscription).getList("items.status")).containsExactly("PENDING", "PENDING");
            assertThat(log(subscription).getList("items.attempts.flatten()")).isEmpty();
            assertThat(receiver.calls()).isEmpty();

            // When
            admin().post("/api/v1/subscriptions/" + subscription + "/resume")
                    .then()
                    .statusCode(200);

            // Then
            awaitCalls(2);
            assertThat(receiver.calls())
                    .extracting(Receiver.Call::id)
                    .containsExactlyInAnyOrderElementsOf(
                            witness.calls().stream().map(Receiver.Call::id).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void shouldNotFollowARedirect(int status) {
        // Given
        try (var elsewhere = new Receiver()) {
            receiver.redirectNext(status, elsewhere.url());
            String subscription = subscribe(request("turno.ticket.*")).getString("id");
            called(UUID.randomUUID());
            Awaitility.await()
                    .until(() -> !log(subscription).getList("items[0].attempts").isEmpty());
            assertThat(log(subscription).getString("items[0].status")).isEqualTo("PENDING");
            assertThat(log(subscription).getString("items[0].attempts[0].error"))
                    .isEqualTo("It answered " + status);

            // When
            clock.moveTo(Duration.ofSeconds(6));

            // Then
            awaitStatusOfDelivery(subscription, "DELIVERED");
            assertThat(receiver.calls()).hasSize(2);
            assertThat(elsewhere.calls()).isEmpty();
        }
    }

    @Test
    void shouldKeepTheBeginningOfTheAnswerInTheLog() {
        // Given
        receiver.answerNext(exchange -> {
            byte[] body = ("no such\nlead " + "é".repeat(600)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(422, body.length);
            exchange.getResponseBody().write(body);
        });
        String subscription = subscribe(request("turno.ticket.*")).getString("id");

        // When
        called(UUID.randomUUID());

        // Then
        Awaitility.await()
                .until(() -> !log(subscription).getList("items[0].attempts").isEmpty());
        assertThat(log(subscription).getString("items[0].attempts[0].response"))
                .startsWith("no such lead é")
                .hasSize(500);
    }

    @Test
    void shouldHideTheLogFromOthers() {
        // Given
        String subscription = subscribe(request("turno.ticket.*")).getString("id");
        var otherPartner = Tokens.staff("partner").tenant(tenant).branches(branch);
        var otherBank = Tokens.staff("hq-admin").tenant(UUID.randomUUID());

        // Then
        String path = "/api/v1/subscriptions/" + subscription + "/deliveries";
        as(otherPartner).get(path).then().statusCode(404);
        as(otherBank).get(path).then().statusCode(404);
    }

    private void awaitStatus(String subscription, String status) {
        Awaitility.await(status)
                .until(
                        () -> admin().get("/api/v1/subscriptions/" + subscription)
                                .jsonPath()
                                .getString("status"),
                        status::equals);
    }
}
