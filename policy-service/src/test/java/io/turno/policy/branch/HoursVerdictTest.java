package io.turno.policy.branch;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.DayWindow;
import io.turno.contracts.plan.OpeningCalendar;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.WeekOfMonth;
import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class HoursVerdictTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "09:00-12:00, 12:00-14:00, ",
        "12:00-14:00, 09:00-12:00, ",
        "09:00-12:00, 11:59-14:00, OVERLAPPING",
        "11:59-14:00, 09:00-12:00, OVERLAPPING",
        "09:00-17:00, 10:00-11:00, OVERLAPPING",
        "09:00-17:00, 09:00-11:00, OVERLAPPING",
        "09:00-12:00, 09:00-12:00, IDENTICAL"
    })
    void shouldJudgeTwoWindowsOfADay(String one, String other, HoursConflict.Verdict expected) {
        // Given
        var hours = List.of(monday(one, null), monday(other, null));
        var exception = new DateException(TODAY, List.of(window(one), window(other)), null);

        // When
        var weekly = HoursVerdict.conflicts(hours, List.of(), TODAY);
        var ofDate = HoursVerdict.conflicts(List.of(), List.of(exception), TODAY);

        // Then
        assertThat(Stream.concat(weekly.stream(), ofDate.stream()).map(HoursConflict::verdict))
                .hasSize(expected == null ? 0 : 2)
                .allMatch(verdict -> verdict == expected);
    }

    @Test
    void shouldNotMixDays() {
        // Given
        var monday = monday("09:00-12:00", null);
        var tuesday = new WeeklyWindow(DayOfWeek.TUESDAY, monday.from(), monday.to());

        // When
        var conflicts = HoursVerdict.conflicts(List.of(monday, tuesday), List.of(), TODAY);

        // Then
        assertThat(conflicts).isEmpty();
    }

    @ParameterizedTest(name = "[{0}] and [{1}] meet on {2}")
    @CsvSource({
        // from/until/everyWeeks/weekOfMonth of two rules for Mondays, and where they first meet
        "///                    , ///                     , 2026-11-23",
        "2026-11-23//2/         , 2026-11-30//2/          , ",
        "2026-11-23//2/         , 2026-12-07//2/          , 2026-12-07",
        "2026-11-23//2/         , 2026-11-30//3/          , 2026-12-21",
        "2026-11-23//4/         , 2026-11-30//6/          , ",
        // after 50 × 52 weeks and one
        "2026-11-30//52/        , 2026-11-23//51/         , 2076-09-28",
        "2026-11-23//2/         , ///LAST                 , 2027-03-29",
        "///FIRST               , ///LAST                 , ",
        "///FOURTH              , ///LAST                 , 2026-12-28",
        "///FIFTH               , ///LAST                 , 2026-11-30",
        "///FOURTH              , ///FIFTH                , ",
        "2026-12-01/2026-12-31//, ///LAST                 , 2026-12-28",
        "2026-12-01/2026-12-20//, ///LAST                 , ",
        // one ends when the other begins
        "/2026-12-06//          , 2026-12-07///           , ",
        "/2026-12-07//          , 2026-12-07///           , 2026-12-07",
        // both counted in the past only
        "2026-01-05/2026-03-30//, 2026-01-05/2026-03-30// , "
    })
    void shouldJudgeRulesOnTheDatesWhereTheyMeet(String one, String other, LocalDate expected) {
        // Given
        var hours = List.of(monday("09:00-12:00", repeats(one)), monday("11:00-13:00", repeats(other)));

        // When
        var conflicts = HoursVerdict.conflicts(hours, List.of(), TODAY);

        // Then
        assertThat(conflicts)
                .extracting(HoursConflict::date)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void shouldListAllConflictsWithBothWindows() {
        // Given
        var pause = List.of(window("10:00-10:30"), window("10:15-10:45"));
        var hours = List.of(
                new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), pause, null),
                monday("11:00-13:00", new Recurrence(TODAY, null, 2, null)),
                monday("11:00-13:00", new Recurrence(null, null, null, WeekOfMonth.LAST)));
        var exception = new DateException(
                LocalDate.of(2026, 12, 24), List.of(window("09:00-12:00"), window("09:00-12:00")), null);

        // When
        var conflicts = HoursVerdict.conflicts(hours, List.of(exception), TODAY);

        // Then
        assertThat(conflicts)
                .extracting(HoursConflict::text)
                .containsExactly(
                        "MONDAY 09:00–12:00 overlaps with 11:00–13:00 every 2 weeks from 2026-11-21 on 2026-11-30",
                        "MONDAY 09:00–12:00 overlaps with 11:00–13:00 (last of the month) on 2026-11-30",
                        "MONDAY 11:00–13:00 every 2 weeks from 2026-11-21 is there twice on 2026-11-30",
                        "MONDAY break 10:00–10:30 overlaps with 10:15–10:45",
                        "2026-12-24 09:00–12:00 is there twice");
    }

    @RepeatedTest(200)
    void shouldSayThatWindowsOfADayNeverOverlapExactlyWhereTheyNeverDo(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var rules = Stream.generate(() -> anyRule(random))
                .limit(2 + random.nextInt(4))
                .toList();
        var calendar = new OpeningCalendar(rules, List.of(), List.of());

        // When
        var conflicts = HoursVerdict.conflicts(rules, List.of(), TODAY);

        // Then
        var overlapping = TODAY.datesUntil(TODAY.plusYears(3))
                .filter(date -> overlap(calendar.on(date).windows()))
                .findFirst();
        var announced = conflicts.stream().map(HoursConflict::date).min(LocalDate::compareTo);
        assertThat(announced.filter(date -> date.isBefore(TODAY.plusYears(3)))).isEqualTo(overlapping);
    }

    private static boolean overlap(List<DayWindow> windows) {
        for (int next = 1; next < windows.size(); next++) {
            if (windows.get(next).from().isBefore(windows.get(next - 1).to())) {
                return true;
            }
        }
        return false;
    }

    private static WeeklyWindow anyRule(Random random) {
        LocalTime opens = LocalTime.of(8 + random.nextInt(6), 0);
        return new WeeklyWindow(
                DayOfWeek.of(1 + random.nextInt(2)),
                opens,
                opens.plusHours(1 + random.nextInt(3)),
                null,
                anyRecurrence(random));
    }

    private static Recurrence anyRecurrence(Random random) {
        LocalDate from = random.nextBoolean() ? null : TODAY.minusDays(200).plusDays(random.nextInt(400));
        LocalDate until = random.nextInt(3) > 0 ? null : (from == null ? TODAY : from).plusDays(random.nextInt(300));
        boolean monthly = random.nextBoolean();
        Integer weeks = from == null || monthly ? null : 1 + random.nextInt(6);
        var week = monthly ? WeekOfMonth.values()[random.nextInt(6)] : null;
        return new Recurrence(from, until, weeks, week);
    }

    private static Recurrence repeats(String text) {
        var parts = new ArrayList<>(List.of(text.strip().split("/", -1)));
        return new Recurrence(
                parts.get(0).isEmpty() ? null : LocalDate.parse(parts.get(0)),
                parts.get(1).isEmpty() ? null : LocalDate.parse(parts.get(1)),
                parts.get(2).isEmpty() ? null : Integer.valueOf(parts.get(2)),
                parts.get(3).isEmpty() ? null : WeekOfMonth.valueOf(parts.get(3)));
    }

    private static WeeklyWindow monday(String times, Recurrence repeats) {
        var window = window(times);
        return new WeeklyWindow(DayOfWeek.MONDAY, window.from(), window.to(), null, repeats);
    }

    private static OpeningWindow window(String times) {
        String[] ends = times.split("-");
        return new OpeningWindow(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
