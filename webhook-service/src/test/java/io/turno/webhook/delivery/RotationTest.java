package io.turno.webhook.delivery;

import java.time.Duration;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.turno.webhook.WebhookTest;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
class RotationTest extends WebhookTest {

    @Test
    void shouldSignWithBothSecretsAfterARotation() {
        // Given
        var before = subscribe(request("turno.ticket.*"));
        String after = rotated(before.getString("id"));

        // When
        called(UUID.randomUUID());

        // Then
        awaitCalls(1);
        assertThat(receiver.calls().getFirst().isSignedWith(before.getString("secret")))
                .isTrue();
        assertThat(receiver.calls().getFirst().isSignedWith(after)).isTrue();
    }

    @Test
    void shouldSignWithTheNewSecretOnlyWhenADayHasPassed() {
        // Given
        var before = subscribe(request("turno.ticket.*"));
        String after = rotated(before.getString("id"));
        clock.moveTo(Duration.ofHours(23));
        called(UUID.randomUUID());
        awaitCalls(1);
        assertThat(receiver.calls().getFirst().carriesSignatureOf(before.getString("secret")))
                .isTrue();

        // When
        clock.moveTo(Duration.ofHours(24).plusMinutes(1));
        called(UUID.randomUUID());

        // Then
        awaitCalls(2);
        var late = receiver.calls().getLast();
        assertThat(late.carriesSignatureOf(before.getString("secret"))).isFalse();
        assertThat(late.carriesSignatureOf(after)).isTrue();
    }

    @Test
    void shouldKeepEverySecretThatHasNotEndedWhenRotatedAgain() {
        // Given
        var first = subscribe(request("turno.ticket.*"));
        String second = rotated(first.getString("id"));
        clock.moveTo(Duration.ofHours(12));
        String third = rotated(first.getString("id"));

        // When
        called(UUID.randomUUID());

        // Then
        awaitCalls(1);
        var early = receiver.calls().getFirst();
        assertThat(early.carriesSignatureOf(first.getString("secret"))).isTrue();
        assertThat(early.carriesSignatureOf(second)).isTrue();
        assertThat(early.carriesSignatureOf(third)).isTrue();
        clock.moveTo(Duration.ofHours(25));
        called(UUID.randomUUID());
        awaitCalls(2);
        var late = receiver.calls().getLast();
        assertThat(late.carriesSignatureOf(first.getString("secret"))).isFalse();
        assertThat(late.carriesSignatureOf(second)).isTrue();
    }

    @Test
    void shouldRefuseToRotateOnRatherThanEndASecretEarly() {
        // Given
        String subscription = subscribe(request("turno.ticket.*")).getString("id");
        for (int times = 0; times < 4; times++) {
            rotated(subscription);
        }

        // When
        var fifth = rotate(subscription, null);

        // Then
        fifth.then().statusCode(409).body("type", equalTo("urn:turno:problem:rotated-too-often"));
        clock.moveTo(Duration.ofHours(24).plusMinutes(1));
        rotate(subscription, null).then().statusCode(200);
    }

    @Test
    void shouldAnswerTheSameSecretUnderTheSameKey() {
        // Given
        var before = subscribe(request("turno.ticket.*"));
        String first = rotate(before.getString("id"), "key-1").jsonPath().getString("secret");

        // When
        var second = rotate(before.getString("id"), "key-1").jsonPath();

        // Then
        assertThat(second.getString("secret")).isEqualTo(first).isNotEqualTo(before.getString("secret"));
        assertThat(second.getInt("version")).isEqualTo(2);
        called(UUID.randomUUID());
        awaitCalls(1);
        assertThat(receiver.calls().getFirst().isSignedWith(before.getString("secret")))
                .isTrue();
        assertThat(receiver.calls().getFirst().isSignedWith(first)).isTrue();
    }

    private String rotated(String subscription) {
        return rotate(subscription, null)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("secret");
    }

    /** @param key null for none */
    private Response rotate(String subscription, String key) {
        var request = key == null ? admin() : admin().header("Idempotency-Key", key);
        return request.post("/api/v1/subscriptions/" + subscription + "/secret");
    }
}
