package io.turno.booking.availability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FreeMonthTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2028, 2);

    @Test
    void shouldBeTheSameAfterTheWayThroughRedis() {
        // Given
        FreeMonth month = february();

        // When
        FreeMonth read = FreeMonth.decoded(FEBRUARY, month.encoded());

        // Then
        assertThat(read).usingRecursiveComparison().isEqualTo(month);
    }

    @Test
    void shouldTellWhenAnotherReleaseWroteIt() {
        // Given
        byte[] encoded = february().encoded();
        encoded[0] = 99;

        // Then
        assertThatThrownBy(() -> FreeMonth.decoded(FEBRUARY, encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The first day starts before the month does by UTC, as it does in Auckland. */
    private static FreeMonth february() {
        var days = new ArrayList<FreeMonth.Day>();
        long first = Instant.parse("2028-01-31T20:00:00Z").getEpochSecond();
        for (int day = 0; day < FEBRUARY.lengthOfMonth(); day++) {
            long start = first + day * 86_400L;
            days.add(
                    day % 7 == 0
                            ? new FreeMonth.Day(new long[0], new short[0], new short[0])
                            : new FreeMonth.Day(
                                    new long[] {start, start + 900}, new short[] {0, 500}, new short[] {0, 300}));
        }
        return new FreeMonth(FEBRUARY, days);
    }
}
