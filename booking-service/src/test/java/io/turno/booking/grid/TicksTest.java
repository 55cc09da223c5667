package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicksTest {
    private static final Duration TICK = Duration.ofMinutes(5);
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Cairo",
            "America/Nuuk");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-06-01, 288",
        "Europe/Berlin, 2026-03-29, 276",
        "Europe/Berlin, 2026-10-25, 300",
        "Australia/Lord_Howe, 2026-04-05, 294",
        "Asia/Kathmandu, 2026-06-01, 288",
        // midnight itself is skipped
        "Africa/Cairo, 2026-04-24, 276",
        // the last hour of the day comes twice
        "America/Nuuk, 2026-10-24, 300"
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

    @RepeatedTest(300)
    void shouldCoverAVisitWithoutGapsOrOverlaps(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(365 * 86_400));
        var to = from.plusSeconds(random.nextInt(1, 30 * 3_600));

        // When
        var pieces = Ticks.of(zone, from, to);

        // Then
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.first()).isNotNegative().isLessThan(piece.last());
            assertThat(piece.last()).isLessThanOrEqualTo(Ticks.inDay(zone, piece.day()));
        });
        assertThat(edge(zone, pieces.getFirst(), pieces.getFirst().first())).isBetween(from.minus(TICK), from);
        assertThat(edge(zone, pieces.getLast(), pieces.getLast().last())).isBetween(to, to.plus(TICK));
        for (int next = 1; next < pieces.size(); next++) {
            var before = pieces.get(next - 1);
            assertThat(edge(zone, before, before.last())).isEqualTo(edge(zone, pieces.get(next), 0));
            assertThat(pieces.get(next).first()).isZero();
        }
    }

    private static Instant edge(ZoneId zone, Ticks piece, int tick) {
        return piece.day().atStartOfDay(zone).toInstant().plus(TICK.multipliedBy(tick));
    }
}
