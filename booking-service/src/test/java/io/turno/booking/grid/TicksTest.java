package io.turno.booking.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicksTest {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-06-01, 288",
        "Europe/Berlin, 2026-03-29, 276",
        "Europe/Berlin, 2026-10-25, 300",
        "Australia/Lord_Howe, 2026-04-05, 294",
        "Asia/Kathmandu, 2026-06-01, 288"
    })
    void shouldKnowHowManyADayHas(String zone, LocalDate day, int ticks) {
        assertThat(Ticks.inDay(ZoneId.of(zone), day)).isEqualTo(ticks);
    }

    @Test
    void shouldCountFromTheLocalStartOfTheDay() {
        // Given
        var from = Instant.parse("2026-06-01T07:00:00Z");

        // When
        var ticks = Ticks.of(ZoneId.of("Europe/Berlin"), from, from.plusSeconds(15 * 60));

        // Then
        assertThat(ticks).isEqualTo(List.of(new Ticks(LocalDate.of(2026, 6, 1), 108, 111)));
    }

    @Test
    void shouldTakeATouchedTickWhole() {
        // Given
        var from = Instant.parse("2026-06-01T00:03:00Z");

        // When
        var ticks = Ticks.of(ZoneId.of("UTC"), from, from.plusSeconds(5 * 60));

        // Then
        assertThat(ticks).isEqualTo(List.of(new Ticks(LocalDate.of(2026, 6, 1), 0, 2)));
    }

    @Test
    void shouldSplitAtMidnight() {
        // Given
        var from = Instant.parse("2026-06-01T21:50:00Z");

        // When
        var ticks = Ticks.of(ZoneId.of("Europe/Berlin"), from, from.plusSeconds(20 * 60));

        // Then
        assertThat(ticks)
                .containsExactly(
                        new Ticks(LocalDate.of(2026, 6, 1), 286, 288), new Ticks(LocalDate.of(2026, 6, 2), 0, 2));
    }

    @Test
    void shouldCountThroughTheHourThatComesTwice() {
        // Given
        var from = Instant.parse("2026-10-25T01:00:00Z");

        // When
        var ticks = Ticks.of(ZoneId.of("Europe/Berlin"), from, from.plusSeconds(5 * 60));

        // Then
        assertThat(ticks).containsExactly(new Ticks(LocalDate.of(2026, 10, 25), 36, 37));
    }
}
