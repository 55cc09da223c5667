package io.turno.webhook.delivery;

import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.turno.webhook.Receiver;
import io.turno.webhook.WebhookTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Where there is little time and little room. */
@QuarkusTest
@TestProfile(ScarceTest.Scarcity.class)
class ScarceTest extends WebhookTest {
    private static final int ROOM = 3;

    @Inject
    DeliverDueJob job;

    /** A short timeout, and room for few calls. */
    public static class Scarcity implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("turno.webhook.timeout", "5S", "turno.webhook.calls-at-once", Integer.toString(ROOM));
        }
    }

    @Test
    void shouldCountAsFailedWhenTheBodyTricklesPastTheTimeout() {
        // Given
        receiver.trickleNext();
        String subscription = subscribe(request("turno.ticket.*")).getString("id");

        // When
        called(UUID.randomUUID());

        // Then
        Awaitility.await()
                .until(() -> !log(subscription).getList("items[0].attempts").isEmpty());
        assertThat(log(subscription).getString("items[0].attempts[0].error")).isEqualTo("It did not answer in time");
        assertThat(log(subscription).getString("items[0].status")).isEqualTo("PENDING");
        assertThat(log(subscription).getString("items[0].nextAt")).isNotNull();
        assertThat(admin().get("/api/v1/subscriptions/" + subscription)
                        .jsonPath()
                        .getString("failingSince"))
                .isNotNull();
    }

    @Test
    void shouldMakeNoMoreCallsAtOnceThanThereIsRoomFor() {
        // Given
        try (var other = new Receiver()) {
            receiver.hold();
            other.hold();
            String one = subscribe(request("turno.ticket.*")).getString("id");
            String two = subscribe(requestTo(other, "turno.ticket.*")).getString("id");

            // When
            called(UUID.randomUUID());
            called(UUID.randomUUID());

            // Then
            Awaitility.await()
                    .until(() -> log(one).getList("items").size()
                                    + log(two).getList("items").size()
                            == ROOM + 1);
            Awaitility.await()
                    .until(() -> receiver.calls().size() + other.calls().size() >= ROOM);
            assertThat(job.run()).isZero();
            assertThat(underWay()).isEqualTo(ROOM);
            receiver.release();
            other.release();
            awaitCalls(2);
            awaitCalls(other, 2);
        }
    }
}
