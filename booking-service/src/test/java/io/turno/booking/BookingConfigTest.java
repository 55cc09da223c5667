package io.turno.booking;

import java.time.Duration;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BookingConfigTest {

    @Test
    void shouldHaveTheDefaultsOfTheSpecification() {
        // When
        var config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(BookingConfig.class)
                .build()
                .getConfigMapping(BookingConfig.class);

        // Then
        assertThat(config.hold().lives()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.hold().livesAtKiosk()).isEqualTo(Duration.ofMinutes(3));
        assertThat(config.hold().livesInConversation()).isEqualTo(Duration.ofMinutes(15));
        assertThat(config.neverConvertedAfter()).isEqualTo(Duration.ofHours(2));
        assertThat(config.conversionPatience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.domain()).isEqualTo("turno.local");
    }
}
