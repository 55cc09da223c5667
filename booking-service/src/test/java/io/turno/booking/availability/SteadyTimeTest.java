package io.turno.booking.availability;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SteadyTimeTest {
    private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");

    @Test
    void shouldLastUntilTheStartIsTooNear() {
        // When
        var steady = SteadyTime.around(NINE, months(NOON), HOUR, Optional.empty());

        // Then
        assertThat(steady.includes(NOON.minus(HOUR))).isTrue();
        assertThat(steady.includes(NOON.minus(HOUR).plusNanos(1))).isFalse();
        assertThat(steady.includes(Instant.MIN)).isTrue();
    }

    @Test
    void shouldLastUntilTheStartIsReleased() {
        // When
        var steady = SteadyTime.around(NINE, months(NOON), HOUR, Optional.of(HOUR.multipliedBy(2)));

        // Then
        assertThat(steady.includes(NOON.minus(HOUR.multipliedBy(2)).minusNanos(1)))
                .isTrue();
        assertThat(steady.includes(NOON.minus(HOUR.multipliedBy(2)))).isFalse();
    }

    @Test
    void shouldBeginWhenTheLastStartBecameTooNear() {
        // When
        var steady = SteadyTime.around(NINE, months(NINE.plus(HOUR).minusSeconds(1), NOON), HOUR, Optional.empty());

        // Then
        assertThat(steady.includes(NINE)).isTrue();
        assertThat(steady.includes(NINE.minusSeconds(1))).isFalse();
    }

    private static List<FreeMonth> months(Instant... starts) {
        var month = YearMonth.of(2026, 12);
        var days = new ArrayList<FreeMonth.Day>();
        for (int day = 0; day < month.lengthOfMonth(); day++) {
            days.add(new FreeMonth.Day(new long[0], new short[0], new short[0]));
        }
        long[] seconds =
                List.of(starts).stream().mapToLong(Instant::getEpochSecond).toArray();
        days.set(0, new FreeMonth.Day(seconds, new short[starts.length], new short[starts.length]));
        return List.of(new FreeMonth(month, days));
    }
}
