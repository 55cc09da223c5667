package io.turno.hardware.device;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceStateTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Seconds after it was taken into care; seen: -1 for never. */
    @ParameterizedTest
    @CsvSource({
        "false,-1,59,false",
        "false,-1,60,true",
        "false,30,89,false",
        "false,30,90,true",
        "true,30,3600,false",
        "false,-600,30,false",
    })
    void shouldBeSilentWhenItWasNotHeardOfForAMinute(boolean connected, int seen, int now, boolean silent) {
        Instant lastSeen = seen == -1 ? null : NINE.plusSeconds(seen);
        var health = new DeviceHealth(connected, lastSeen, null, null, null, null);

        DeviceState state = DeviceState.of(health, NINE, NINE.plusSeconds(now), MINUTE);

        assertThat(state.silent()).isEqualTo(silent);
        assertThat(state.connected()).isEqualTo(connected);
    }

    @Test
    void shouldTellNoProblemOfADeviceThatIsAway() {
        var health = DeviceHealth.UNKNOWN.seen(NINE).needing("paper-out", NINE);

        assertThat(DeviceState.of(health, NINE, NINE, MINUTE).problem()).isEqualTo("paper-out");
        assertThat(DeviceState.of(health.lost("no answer", NINE), NINE, NINE, MINUTE)
                        .problem())
                .isNull();
    }
}
