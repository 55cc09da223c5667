package io.turno.booking.grid;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.TimeOff;
import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final List<WeeklyWindow> NINE_TO_ONE = List.of(new WeeklyWindow(
            DayOfWeek.MONDAY,
            LocalTime.of(9, 0),
            LocalTime.of(13, 0),
            List.of(new OpeningWindow(LocalTime.of(11, 0), LocalTime.of(11, 15))),
            null));

    @ParameterizedTest
    @CsvSource({
        "08:45, 09:00, false",
        "09:00, 09:15, true",
        "10:45, 11:00, true",
        "10:50, 11:05, false",
        "11:00, 11:15, false",
        "11:15, 13:00, true",
        "12:45, 13:15, false"
    })
    void shouldServeWithinTheHoursAndOutsideTheBreaks(LocalTime from, LocalTime to, boolean expected) {
        // Given
        var hours = WorkingHours.of(NINE_TO_ONE, List.of(), BERLIN, MONDAY);

        // When
        boolean served = hours.cover(at(from), at(to));

        // Then
        assertThat(served).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"09:00, 09:30, true", "09:30, 10:00, false", "09:45, 10:15, false", "10:30, 11:00, true"})
    void shouldNotServeDuringTimeOffThoughThereIsNoOtherRule(LocalTime from, LocalTime to, boolean expected) {
        // Given
        var dentist = new TimeOff(
                LocalDateTime.of(MONDAY, LocalTime.of(9, 30)), LocalDateTime.of(MONDAY, LocalTime.of(10, 30)));
        var hours = WorkingHours.of(List.of(), List.of(dentist), BERLIN, MONDAY);

        // When
        boolean served = hours.cover(at(from), at(to));

        // Then
        assertThat(served).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T00:00:00Z, false", "2026-10-25T01:00:00Z, false", "2026-10-25T02:00:00Z, true"})
    void shouldBeOffBothTimesWhenTheClockShowsTheTimeTwice(Instant start, boolean expected) {
        // Given
        LocalDate clocksGoBack = LocalDate.of(2026, 10, 25);
        var night = new TimeOff(
                LocalDateTime.of(clocksGoBack, LocalTime.of(2, 0)), LocalDateTime.of(clocksGoBack, LocalTime.of(3, 0)));
        var hours = WorkingHours.of(List.of(), List.of(night), BERLIN, clocksGoBack);

        // When
        boolean served = hours.cover(start, start.plusSeconds(1800));

        // Then
        assertThat(served).isEqualTo(expected);
    }

    private static Instant at(LocalTime time) {
        return MONDAY.atTime(time).atZone(BERLIN).toInstant();
    }
}
