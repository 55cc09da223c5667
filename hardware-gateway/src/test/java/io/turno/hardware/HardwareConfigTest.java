package io.turno.hardware;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HardwareConfigTest {

    @Test
    void shouldBePatientAsTheProtocolSaysWhenOnlyTheBranchIsGiven() {
        HardwareConfig config = new SmallRyeConfigBuilder()
                .withMapping(HardwareConfig.class)
                .withConverter(Duration.class, 300, new DurationConverter())
                .withSources(new PropertiesConfigSource(
                        Map.of("turno.hardware.branch-id", Branch.LONDON.toString()), "test", 100))
                .build()
                .getConfigMapping(HardwareConfig.class);

        assertThat(config.branchId()).isEqualTo(Branch.LONDON);
        assertThat(config.led().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.led().answerTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.led().transmissions()).isEqualTo(3);
        assertThat(config.led().statusInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.led().longestPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.signage().comingUp()).isEqualTo(10);
        assertThat(config.signage().keepAlive()).isEqualTo(Duration.ofSeconds(15));
    }
}
