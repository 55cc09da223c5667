package io.turno.booking.availability;

import java.time.Duration;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AvailabilityConfigTest {

    @Test
    void shouldHaveTheseDefaults() {
        // When
        AvailabilityConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(AvailabilityConfig.class)
                .build()
                .getConfigMapping(AvailabilityConfig.class);

        // Then
        assertThat(config.heapBytes()).isEqualTo(64L << 20);
        assertThat(config.copiesLive()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.copiesLiveUnheard()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.deafAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.heartbeat()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.keepAlive()).isEqualTo(Duration.ofSeconds(15));
    }
}
