package io.turno.branch.signin;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LockoutTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void shouldForgiveFourWrongPins() {
        // When
        var after = failed(4);

        // Then
        assertThat(after.isLocked(NOW)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"5, PT15M", "10, PT30M", "15, PT1H", "20, PT2H", "35, PT16H", "40, PT24H", "500, PT24H"})
    void shouldWaitTwiceAsLongAfterEachFiveMore(int failures, Duration wait) {
        // When
        var after = failed(failures);

        // Then
        assertThat(after.isLocked(NOW.plus(wait).minusSeconds(1))).isTrue();
        assertThat(after.isLocked(NOW.plus(wait))).isFalse();
    }

    private static Lockout failed(int times) {
        var lockout = Lockout.NONE;
        for (int failure = 0; failure < times; failure++) {
            lockout = lockout.failed(NOW);
        }
        return lockout;
    }
}
