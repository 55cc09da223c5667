package io.turno.booking.limit;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TenantRatesTest {
    private static final UUID MERIDIAN = UUID.fromString("01900000-0000-7000-8000-00000000000a");

    @Test
    void shouldTakeTheRatesOfTheOrganisation() {
        // Given
        var own = "turno.booking.limits.tenants." + MERIDIAN;

        // When
        var rates = rates(new PropertiesConfigSource(
                Map.of(own + ".bookings-per-customer", "3", own + ".bookings-per-address", "500"), "own", 200));

        // Then
        assertThat(rates.bookingsPerCustomer(MERIDIAN)).isEqualTo(3);
        assertThat(rates.bookingsPerAddress(MERIDIAN)).isEqualTo(500);
    }

    @Test
    void shouldBeAsForEverybodyWhereNothingElseIsSaid() {
        // Given
        var own = "turno.booking.limits.tenants." + MERIDIAN;

        // When
        var rates = rates(new PropertiesConfigSource(Map.of(own + ".bookings-per-customer", "3"), "own", 200));

        // Then
        assertThat(rates.bookingsPerAddress(MERIDIAN)).isEqualTo(60);
        assertThat(rates.bookingsPerCustomer(UUID.randomUUID())).isEqualTo(10);
    }

    @Test
    void shouldBeSetByTheEnvironmentToo() {
        // Given
        String name = "TURNO_BOOKING_LIMITS_TENANTS_0190000000007000800000000000000A_BOOKINGS_PER_CUSTOMER";

        // When
        var rates = rates(new EnvConfigSource(Map.of(name, "3"), 300));

        // Then
        assertThat(rates.bookingsPerCustomer(MERIDIAN)).isEqualTo(3);
    }

    private static TenantRates rates(ConfigSource source) {
        return TenantRates.of(new SmallRyeConfigBuilder()
                .withSources(source)
                .withMapping(LimitConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .build()
                .getConfigMapping(LimitConfig.class));
    }
}
