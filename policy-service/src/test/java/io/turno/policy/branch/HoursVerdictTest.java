package io.turno.policy.branch;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursVerdictTest {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "09:00-12:00, 12:00-14:00, fine",
        "12:00-14:00, 09:00-12:00, fine",
        "09:00-12:00, 11:59-14:00, overlap",
        "09:00-17:00, 10:00-11:00, overlap",
        "09:00-12:00, 09:00-12:00, twice"
    })
    void shouldJudgeTwoWindowsOfADay(String one, String other, String expected) {
        // When
        var overlap = HoursVerdict.overlap(monday(one, other));

        // Then
        String verdict = overlap.map(found -> found.text().contains("twice") ? "twice" : "overlap")
                .orElse("fine");
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void shouldNotMixDays() {
        // Given
        var hours = List.of(
                new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new WeeklyWindow(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));

        // Then
        assertThat(HoursVerdict.overlap(hours)).isEmpty();
    }

    private static List<WeeklyWindow> monday(String... windows) {
        return Arrays.stream(windows)
                .map(window -> window.split("-"))
                .map(ends -> new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }
}
