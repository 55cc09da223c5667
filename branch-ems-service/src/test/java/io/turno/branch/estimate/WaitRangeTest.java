package io.turno.branch.estimate;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WaitRangeTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, PT0S, PT1M",
        "PT30S, PT0S, PT1M",
        "PT2M, PT1M, PT3M",
        "PT20M, PT16M, PT25M",
        "PT21M, PT16M, PT27M",
        "PT2H, PT96M, PT150M"
    })
    void shouldTellWholeMinutesAroundTheWait(Duration wait, Duration from, Duration to) {
        assertThat(WaitRange.of(wait)).isEqualTo(new WaitRange(from, to));
    }
}
