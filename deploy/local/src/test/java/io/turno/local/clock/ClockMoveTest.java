package io.turno.local.clock;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ClockMoveTest {

    @ParameterizedTest
    @CsvSource({"+50m,PT50M", "-1h30m,PT-1H-30M", "+2d,PT48H", "+1D2H3M4S,PT26H3M4S", "+0s,PT0S"})
    void shouldGoOnOrBackWhenASignComesFirst(String text, Duration by) {
        assertThat(ClockMove.of(text)).isEqualTo(new ClockMove.Advance(by));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T08:50,2026-12-01T08:50:00Z",
        "2026-07-01T08:50,2026-07-01T07:50:00Z",
        "2026-07-01T08:50:30,2026-07-01T07:50:30Z",
        "2026-12-01T08:50Z,2026-12-01T08:50:00Z",
        "2026-12-01T08:50+01:00,2026-12-01T07:50:00Z"
    })
    void shouldMeanLondonWhenNoZoneIsNamed(String text, Instant instant) {
        assertThat(ClockMove.of(text)).isEqualTo(new ClockMove.To(instant));
    }

    @Test
    void shouldReturnToRealTimeWhenReset() {
        assertThat(ClockMove.of("reset")).isEqualTo(new ClockMove.Reset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "-", "50m", "+50", "+m", "+1m2h", "tomorrow", "2026-12-01", "2026-13-01T08:50"})
    void shouldSayWhatWouldDoWhenItIsNoMove(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClockMove.of(text))
                .withMessageContaining("Try +50m");
    }
}
