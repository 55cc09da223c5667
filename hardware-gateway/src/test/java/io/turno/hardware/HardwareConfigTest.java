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
        assertThat(config.line().connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.line().answerTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.line().transmissions()).isEqualTo(3);
        assertThat(config.line().statusInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.line().longestPause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.line().pollInterval()).isEqualTo(Duration.ofMillis(100));
        assertThat(config.keypad().problemShown()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.printer().answerTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.printer().statusInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.printer().jobKept()).isEqualTo(Duration.ofMinutes(10));
        assertThat(config.printer().dotsPerLine()).isEqualTo(576);
        assertThat(config.printer().logo()).isEmpty();
        assertThat(config.health().silentAfter()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.health().checkInterval()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.signage().comingUpAtCounter()).isEqualTo(3);
        assertThat(config.signage().comingUp()).isEqualTo(10);
        assertThat(config.signage().feedbackShown()).isEqualTo(Duration.ofSeconds(45));
        assertThat(config.signage().keepAlive()).isEqualTo(Duration.ofSeconds(15));
    }
}
