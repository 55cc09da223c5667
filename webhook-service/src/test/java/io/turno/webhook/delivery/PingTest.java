package io.turno.webhook.delivery;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.turno.testkit.access.Tokens;
import io.turno.webhook.WebhookTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PingTest extends WebhookTest {

    @Test
    void shouldSendASignedTestEvent() {
        // Given
        var subscription = subscribe(request("turno.appointment.*"));

        // When
        var queued = ping(subscription.getString("id"), "key-1");

        // Then
        queued.then().statusCode(202);
        awaitCalls(1);
        var call = receiver.calls().getFirst();
        assertThat(call.id()).isEqualTo(queued.jsonPath().getString("eventId"));
        assertThat(call.isSignedWith(subscription.getString("secret"))).isTrue();
        var body = JsonPath.from(call.body());
        assertThat(body.getString("type")).isEqualTo("turno.webhook.ping.v1");
        assertThat(body.getString("data.subscriptionId")).isEqualTo(subscription.getString("id"));
        awaitStatusOfDelivery(subscription.getString("id"), "DELIVERED");
    }

    @Test
    void shouldSendOneTestEventForOneKey() {
        // Given
        String subscription = subscribe(request("turno.appointment.*")).getString("id");
        String first = ping(subscription, "key-1").jsonPath().getString("id");

        // When
        String second = ping(subscription, "key-1").jsonPath().getString("id");

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(log(subscription).getList("items.id")).containsExactly(first);
    }

    @Test
    void shouldPingOnlyOnesOwn() {
        // Given
        String subscription = subscribe(request("turno.appointment.*")).getString("id");
        var otherPartner = Tokens.staff("partner").tenant(tenant).branches(branch);

        // When
        var answer = as(otherPartner).post("/api/v1/subscriptions/" + subscription + "/ping");

        // Then
        answer.then().statusCode(404);
        assertThat(log(subscription).getList("items")).isEmpty();
    }

    private Response ping(String subscription, String key) {
        return admin().header("Idempotency-Key", key).post("/api/v1/subscriptions/" + subscription + "/ping");
    }
}
