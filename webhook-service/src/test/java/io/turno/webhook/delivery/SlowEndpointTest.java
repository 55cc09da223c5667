package io.turno.webhook.delivery;

import java.util.Collections;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.turno.webhook.Receiver;
import io.turno.webhook.WebhookConfig;
import io.turno.webhook.WebhookTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class SlowEndpointTest extends WebhookTest {
    @Inject
    DeliverDueJob job;

    @Inject
    WebhookConfig config;

    @Test
    void shouldNotHoldUpOthers() {
        // Given
        int most = config.callsPerSubscription();
        try (var slow = new Receiver()) {
            slow.hold();
            subscribe(requestTo(slow, "turno.ticket.*"));
            String other = subscribe(request("turno.ticket.*")).getString("id");

            // When
            Stream.generate(UUID::randomUUID).limit(most + 2).forEach(this::called);

            // Then
            Awaitility.await()
                    .until(() -> log(other).getList("items.status").equals(Collections.nCopies(most + 2, "DELIVERED")));
            awaitCalls(slow, most);
            job.run();
            assertThat(underWay()).isEqualTo(most);
            assertThat(slow.calls()).hasSize(most);
            slow.release();
            awaitCalls(slow, most + 2);
        }
    }
}
