package io.turno.branch.day;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.turno.contracts.plan.OpeningCalendar;
import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClosingTimeTest {
    private static final OpeningCalendar CALENDAR = new OpeningCalendar(
            List.of(
                    new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(14, 0), LocalTime.of(18, 0)),
                    new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)),
                    new WeeklyWindow(DayOfWeek.SATURDAY, LocalTime.of(20, 0), LocalTime.of(23, 55))),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource({
        // Monday, in winter and in summer
        "2026-11-23, PT1H, 2026-11-23T18:00:00Z",
        "2026-06-01, PT1H, 2026-06-01T17:00:00Z",
        "2026-11-23, PT0S, 2026-11-23T17:00:00Z",
        // Saturday, open until late
        "2026-11-28, PT1H, 2026-11-28T23:55:00Z",
        // Sunday, never open; the clocks change on the second and the third one
        "2026-11-29, PT1H, 2026-11-30T00:00:00Z",
        "2026-03-29, PT1H, 2026-03-29T23:00:00Z",
        "2026-10-25, PT1H, 2026-10-26T00:00:00Z",
    })
    void shouldCloseTheDayAfterItsLastClosingTime(LocalDate day, Duration after, Instant expected) {
        assertThat(closing(after).of(day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T17:59:59.999Z, false", "2026-11-23T18:00:00Z, true", "2026-11-30T00:00:00Z, true"})
    void shouldBeOverFromThatMomentOn(Instant now, boolean over) {
        assertThat(closing(Duration.ofHours(1)).isOver(LocalDate.of(2026, 11, 23), now))
                .isEqualTo(over);
    }

    private static ClosingTime closing(Duration after) {
        return new ClosingTime(CALENDAR, ZoneId.of("Europe/Madrid"), after);
    }
}
