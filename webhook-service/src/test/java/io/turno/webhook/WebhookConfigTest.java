package io.turno.webhook;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookConfigTest {

    @Test
    void shouldBeSafeByDefault() {
        // When
        var config = ConfigOf.production();

        // Then
        assertThat(config.allowPrivateTargets()).isFalse();
        assertThat(config.encryptionKey()).isEmpty();
        assertThat(config.timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(config.callsPerSubscription()).isEqualTo(4);
        assertThat(config.callsAtOnce()).isEqualTo(200);
        assertThat(config.rotationOverlap()).isEqualTo(Duration.ofHours(24));
        assertThat(config.disableAfter()).isEqualTo(Duration.ofDays(5));
    }
}
