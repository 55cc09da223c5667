package io.turno.policy;

import java.net.URI;
import java.time.Duration;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PolicyConfigTest {

    @Test
    void shouldFindBookingOnTheSameMachineByDefault() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(PolicyConfig.class)
                .build()
                .getConfigMapping(PolicyConfig.class);

        // Then
        assertThat(config.bookingUrl()).isEqualTo(URI.create("http://127.0.0.1:8082"));
        assertThat(config.bookingPatience()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.users().url()).isEmpty();
        assertThat(config.users().client()).isEqualTo("turno-users");
        assertThat(config.users().secret()).isEmpty();
        assertThat(config.users().patience()).isEqualTo(Duration.ofSeconds(10));
    }
}
