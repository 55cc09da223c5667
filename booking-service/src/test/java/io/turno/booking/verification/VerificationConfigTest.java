package io.turno.booking.verification;

import java.time.Duration;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VerificationConfigTest {

    @Test
    void shouldHaveTheDefaultsOfTheSpecification() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(VerificationConfig.class)
                .build()
                .getConfigMapping(VerificationConfig.class);

        // Then
        assertThat(config.codeLives()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.attempts()).isEqualTo(5);
        assertThat(config.sends()).isEqualTo(3);
        assertThat(config.sendsWithin()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.tokenLives()).isEqualTo(Duration.ofMinutes(30));
        assertThat(config.kept()).isEqualTo(Duration.ofHours(24));
    }
}
