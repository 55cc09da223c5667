package io.turno.booking.limit;

import java.time.Duration;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LimitConfigTest {

    @Test
    void shouldHaveTheDefaultsOfTheSpecification() {
        // When
        var config = new SmallRyeConfigBuilder()
                .withMapping(LimitConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .build()
                .getConfigMapping(LimitConfig.class);

        // Then
        assertThat(config.bookingsPerCustomer()).isEqualTo(10);
        assertThat(config.bookingsPerAddress()).isEqualTo(60);
        assertThat(config.uploadsPerAddress()).isEqualTo(20);
        assertThat(config.codesPerAddress()).isEqualTo(60);
        assertThat(config.tenants()).isEmpty();
        assertThat(config.missesPerCode()).isEqualTo(5);
        assertThat(config.missesPerAddress()).isEqualTo(20);
        assertThat(config.lockout()).isEqualTo(Duration.ofMinutes(15));
    }
}
