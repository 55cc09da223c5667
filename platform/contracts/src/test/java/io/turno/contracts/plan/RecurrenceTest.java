package io.turno.contracts.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecurrenceTest {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);

    @ParameterizedTest(name = "every {1} weeks from {0}, {2} on {3}: {4}")
    @CsvSource({
        // first date, n, weekday of the rule, date, counts
        "2026-01-07, 1, MONDAY, 2026-01-12, true",
        "2026-01-07, 2, WEDNESDAY, 2026-01-07, true",
        "2026-01-07, 2, WEDNESDAY, 2026-01-14, false",
        "2026-01-07, 2, WEDNESDAY, 2026-01-21, true",
        // the week of the first date is Monday 5 to Sunday 11: Sunday is of the same week, Monday of the next
        "2026-01-07, 2, SUNDAY, 2026-01-11, true",
        "2026-01-07, 2, MONDAY, 2026-01-12, false",
        "2026-01-07, 2, MONDAY, 2026-01-19, true",
        // the Monday of that week was before the first date
        "2026-01-07, 2, MONDAY, 2026-01-05, false",
        // a first date on a Sunday counts its own week
        "2026-01-11, 2, MONDAY, 2026-01-12, false",
        "2026-01-11, 2, MONDAY, 2026-01-19, true",
        // over the turn of a year with 53 ISO weeks
        "2026-12-21, 2, MONDAY, 2026-12-28, false",
        "2026-12-21, 2, MONDAY, 2027-01-04, true",
        "2026-12-21, 3, FRIDAY, 2027-01-15, true",
        "2026-01-05, 52, MONDAY, 2027-01-04, true",
        "2026-01-05, 52, MONDAY, 2027-01-11, false"
    })
    void shouldCountIsoWeeksFromTheFirstDateWhenItRepeatsEveryNWeeks(
            LocalDate from, int weeks, DayOfWeek day, LocalDate date, boolean counts) {
        // Given
        var rule = rule(day, new Recurrence(from, null, weeks, null));

        // When
        boolean included = rule.includes(date);

        // Then
        assertThat(included).isEqualTo(counts);
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "FIRST, THURSDAY, 2026-10-01, true",
        "FIRST, WEDNESDAY, 2026-10-07, true",
        "SECOND, WEDNESDAY, 2026-10-07, false",
        // the first Thursday is the 1st, though the week began in September
        "SECOND, THURSDAY, 2026-10-08, true",
        "SECOND, WEDNESDAY, 2026-10-14, true",
        "THIRD, THURSDAY, 2026-10-15, true",
        "FOURTH, WEDNESDAY, 2026-10-28, true",
        "FIFTH, WEDNESDAY, 2026-10-28, false",
        "FIFTH, THURSDAY, 2026-10-29, true",
        "FIFTH, SATURDAY, 2026-10-31, true",
        // another weekday than the rule's never counts
        "FIRST, MONDAY, 2026-10-01, false"
    })
    void shouldTakeTheNthWeekdayToBeCeilOfDayOverSeven(
            WeekOfMonth week, DayOfWeek day, LocalDate date, boolean counts) {
        // Given
        var rule = rule(day, new Recurrence(null, null, null, week));

        // When
        boolean included = rule.includes(date);

        // Then
        assertThat(included).isEqualTo(counts);
    }

    @ParameterizedTest(name = "last {0} on {1}: {2}")
    @CsvSource({
        // five Fridays in October 2026, four in November
        "FRIDAY, 2026-10-23, false",
        "FRIDAY, 2026-10-30, true",
        "FRIDAY, 2026-11-20, false",
        "FRIDAY, 2026-11-27, true",
        // four of each in February 2026, a fifth Sunday in that of 2032
        "SATURDAY, 2026-02-28, true",
        "SUNDAY, 2026-02-22, true",
        "SUNDAY, 2032-02-22, false",
        "SUNDAY, 2032-02-29, true",
        "THURSDAY, 2026-12-31, true",
        "THURSDAY, 2026-12-24, false"
    })
    void shouldTakeTheLastOfTheMonthWhenItHasFourToo(DayOfWeek day, LocalDate date, boolean counts) {
        // Given
        var rule = rule(day, new Recurrence(null, null, null, WeekOfMonth.LAST));

        // When
        boolean included = rule.includes(date);

        // Then
        assertThat(included).isEqualTo(counts);
    }

    @ParameterizedTest(name = "from {0} until {1} on {2}: {3}")
    @CsvSource({
        "2026-06-01, 2026-06-29, 2026-05-25, false",
        "2026-06-01, 2026-06-29, 2026-06-01, true",
        "2026-06-01, 2026-06-29, 2026-06-29, true",
        "2026-06-01, 2026-06-29, 2026-07-06, false",
        "2026-06-01,           , 2046-06-04, true",
        "          , 2026-06-29, 1999-01-04, true",
        "          ,           , 2026-06-01, true"
    })
    void shouldCountBothEndsOfItsValidity(LocalDate from, LocalDate until, LocalDate date, boolean counts) {
        // Given
        var rule = rule(DayOfWeek.MONDAY, new Recurrence(from, until, null, null));

        // When
        boolean included = rule.includes(date);

        // Then
        assertThat(included).isEqualTo(counts);
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2026-06-02, 2026-06-01,   ,      , A rule ends after it begins",
        "2026-06-01,           , 0 ,      , everyWeeks is from 1 to 52",
        "2026-06-01,           , 53,      , everyWeeks is from 1 to 52",
        "          ,           , 2 ,      , everyWeeks counts from a first date; from is missing",
        "2026-06-01,           , 2 , FIRST, 'A rule counts weeks or weeks of the month, not both'"
    })
    void shouldRefuseWhatMakesNoRule(
            LocalDate from, LocalDate until, Integer weeks, WeekOfMonth week, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Recurrence(from, until, weeks, week))
                .withMessage(complaint);
    }

    @RepeatedTest(300)
    void shouldCountOnceInEachStretchOfNWeeksAndOnceAMonth(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var from = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(2000));
        var day = DayOfWeek.of(1 + random.nextInt(7));
        int weeks = 1 + random.nextInt(Recurrence.MOST_WEEKS);
        var monday = from.with(DayOfWeek.MONDAY).plusWeeks(1 + random.nextInt(200));
        var month = monday.withDayOfMonth(1);

        // When
        long inStretch = count(rule(day, new Recurrence(from, null, weeks, null)), monday, monday.plusWeeks(weeks));
        long lasts = count(rule(day, new Recurrence(null, null, null, WeekOfMonth.LAST)), month, month.plusMonths(1));
        long firsts = count(rule(day, new Recurrence(null, null, null, WeekOfMonth.FIRST)), month, month.plusMonths(1));

        // Then
        assertThat(inStretch).isOne();
        assertThat(lasts).isOne();
        assertThat(firsts).isOne();
    }

    private static long count(WeeklyWindow rule, LocalDate from, LocalDate before) {
        return Stream.iterate(from, date -> date.isBefore(before), date -> date.plusDays(1))
                .filter(rule::includes)
                .count();
    }

    private static WeeklyWindow rule(DayOfWeek day, Recurrence repeats) {
        return new WeeklyWindow(day, NINE, FIVE, null, repeats);
    }
}
