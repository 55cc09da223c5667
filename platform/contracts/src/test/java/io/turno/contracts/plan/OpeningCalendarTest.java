package io.turno.contracts.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import io.turno.contracts.plan.OpenDay.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OpeningCalendarTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final WeeklyWindow FRIDAYS = weekly(DayOfWeek.FRIDAY, "09:00-17:00", null);
    private static final WeeklyWindow LAST_FRIDAY =
            weekly(DayOfWeek.FRIDAY, "18:00-20:00", new Recurrence(null, null, null, WeekOfMonth.LAST));
    private static final Holiday HOLIDAY = new Holiday(CHRISTMAS, Map.of("en", "Christmas"));

    @ParameterizedTest(name = "holiday {0}, exception {1}: {2}, {3} windows")
    @CsvSource({
        "false,        , WEEKLY,    2",
        "true,         , HOLIDAY,   0",
        "true,  closed , EXCEPTION, 0",
        "true,  morning, EXCEPTION, 1",
        "false, closed , EXCEPTION, 0",
        "false, morning, EXCEPTION, 1"
    })
    void shouldLetAnExceptionWinOverAHolidayAndAHolidayOverEveryRule(
            boolean holiday, String exception, Origin origin, int windows) {
        // Given
        var calendar = new OpeningCalendar(
                List.of(FRIDAYS, LAST_FRIDAY), exceptions(exception), holiday ? List.of(HOLIDAY) : List.of());

        // When
        var day = calendar.on(CHRISTMAS);

        // Then
        assertThat(day.origin()).isEqualTo(origin);
        assertThat(day.windows()).hasSize(windows);
        assertThat(calendar.on(CHRISTMAS.minusWeeks(1)).origin()).isEqualTo(Origin.WEEKLY);
    }

    @Test
    void shouldOpenSeveralWindowsADayInOrderWithTheirBreaks() {
        // Given
        var lunch = new OpeningWindow(LocalTime.of(12, 0), LocalTime.of(13, 0));
        var late = weekly(DayOfWeek.FRIDAY, "14:00-19:00", null);
        var early = new WeeklyWindow(
                DayOfWeek.FRIDAY, LocalTime.of(8, 0), LocalTime.of(14, 0), List.of(lunch), Recurrence.ALWAYS);
        var calendar = new OpeningCalendar(List.of(late, early), List.of(), List.of());

        // When
        var windows = calendar.on(CHRISTMAS).windows();

        // Then
        assertThat(windows)
                .containsExactly(
                        new DayWindow(LocalTime.of(8, 0), LocalTime.of(14, 0), List.of(lunch)),
                        new DayWindow(LocalTime.of(14, 0), LocalTime.of(19, 0), List.of()));
    }

    @ParameterizedTest(name = "a break {0}")
    @CsvSource({"09:00-10:00", "16:00-17:00", "08:00-10:00", "16:30-17:30", "09:00-17:00", "18:00-19:00"})
    void shouldRefuseABreakThatIsNotInsideItsWindow(String pause) {
        // Given
        List<OpeningWindow> breaks = List.of(window(pause));

        // Then
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new WeeklyWindow(DayOfWeek.FRIDAY, LocalTime.of(9, 0), LocalTime.of(17, 0), breaks, null))
                .withMessageStartingWith("A break begins after its window opens");
    }

    private static List<DateException> exceptions(String what) {
        if (what == null) {
            return List.of();
        }
        List<OpeningWindow> windows = what.equals("closed") ? List.of() : List.of(window("10:00-12:00"));
        return List.of(new DateException(CHRISTMAS, windows, null));
    }

    private static WeeklyWindow weekly(DayOfWeek day, String times, Recurrence repeats) {
        var window = window(times);
        return new WeeklyWindow(day, window.from(), window.to(), null, repeats);
    }

    private static OpeningWindow window(String times) {
        String[] ends = times.split("-");
        return new OpeningWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
