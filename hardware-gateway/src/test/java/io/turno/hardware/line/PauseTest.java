package io.turno.hardware.line;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PauseTest {

    @ParameterizedTest
    @CsvSource({"1,PT0S", "2,PT1S", "3,PT2S", "4,PT4S", "6,PT16S", "7,PT30S", "1000000,PT30S"})
    void shouldDoubleUpToTheLongestWhenFailuresGoOn(int failures, Duration pause) {
        assertThat(Pause.after(failures, Duration.ofSeconds(30))).isEqualTo(pause);
    }
}
