package io.turno.booking.grid;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.Holiday;
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

class OpeningHoursTest {
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Africa/Cairo",
            "America/Nuuk");

    @ParameterizedTest(name = "{0} but {1}, {2} min: {3}")
    @CsvSource({
        // window, break, minutes of the visit, starts (London in winter: local is UTC)
        "09:00-12:00, 10:00-10:30, 30, 09:00 09:30 10:30 11:00 11:30",
        // the grid goes on from the opening of the window, not from the end of the break
        "09:00-12:00, 10:00-10:20, 30, 09:00 09:30 10:30 11:00 11:30",
        "09:00-12:00, 10:10-10:30, 30, 09:00 09:30 10:30 11:00 11:30",
        // no visit reaches into a break
        "09:00-12:00, 10:00-10:30, 60, 09:00 10:30 11:00",
        "09:00-12:00, 09:15-11:45, 30, "
    })
    void shouldOfferNoStartThatReachesIntoABreak(String window, String pause, int minutes, String expected) {
        // Given
        var plan = GridPlans.open("Europe/London", GridPlans.withBreaks(window, pause), List.of(), List.of());

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(minutes), 30, LocalDate.of(2026, 12, 1));

        // Then
        var times = expected == null ? new String[0] : expected.split(" ");
        assertThat(starts)
                .containsExactlyElementsOf(Arrays.stream(times)
                        .map(time -> Instant.parse("2026-12-01T" + time + ":00Z"))
                        .toList());
    }

    @ParameterizedTest(name = "{0} {1}, {2} but {3}: {4} slots")
    @CsvSource({
        "Europe/Berlin,       2026-03-28, 01:00-04:00, 02:00-03:00, 4",
        // the break is the hour that is skipped
        "Europe/Berlin,       2026-03-29, 01:00-04:00, 02:00-03:00, 4",
        "Europe/Berlin,       2026-03-29, 01:00-04:00, 02:15-02:45, 4",
        // the break comes twice, and what is between its two ends is part of it
        "Europe/Berlin,       2026-10-25, 01:00-04:00, 02:00-03:00, 4",
        "Europe/Berlin,       2026-10-25, 01:00-04:00, 02:30-03:00, 5",
        "America/New_York,    2026-03-08, 01:00-04:00, 02:00-03:00, 4",
        "America/New_York,    2026-11-01, 00:00-03:00, 01:00-02:00, 4",
        "Australia/Lord_Howe, 2026-04-05, 01:00-03:00, 01:30-02:00, 3",
        "Australia/Lord_Howe, 2026-10-04, 01:00-03:30, 02:00-02:30, 4",
        "Asia/Kathmandu,      2026-06-01, 09:00-12:00, 10:00-11:00, 4",
        "Africa/Casablanca,   2026-03-22, 01:00-04:00, 02:00-03:00, 4",
        "Africa/Casablanca,   2026-02-15, 01:00-04:00, 02:00-03:00, 4"
    })
    void shouldTakeABreakWhereClocksChange(String zone, LocalDate day, String window, String pause, int slots) {
        // Given
        var plan = GridPlans.open(zone, GridPlans.withBreaks(window, pause), List.of(), List.of());

        // When
        var starts = SlotGrid.starts(plan, HALF_HOUR, 30, day);

        // Then
        assertThat(starts).hasSize(slots);
    }

    @ParameterizedTest(name = "holiday {0}, exception {1}: {2} starts")
    @CsvSource({"false, , 4", "true, , 0", "true, 10:00-11:00, 2", "false, 10:00-11:00, 2", "true, closed, 0"})
    void shouldStayClosedOnAHolidayUnlessAnExceptionOpensIt(boolean holiday, String exception, int starts) {
        // Given
        var plan = GridPlans.open(
                "Europe/London",
                GridPlans.everyDay("09:00-11:00"),
                exceptions(exception),
                holiday ? List.of(new Holiday(CHRISTMAS, Map.of("en", "Christmas"))) : List.of());

        // When
        var offered = SlotGrid.starts(plan, HALF_HOUR, 30, CHRISTMAS);

        // Then
        assertThat(offered).hasSize(starts);
        assertThat(SlotGrid.starts(plan, HALF_HOUR, 30, CHRISTMAS.plusDays(1))).hasSize(4);
    }

    @Test
    void shouldNeverOpenOnAHolidayByARuleThatRepeats() {
        // Given
        var lastFriday = new WeeklyWindow(
                DayOfWeek.FRIDAY,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                null,
                new Recurrence(null, null, null, WeekOfMonth.LAST));
        var plan = GridPlans.open(
                "Europe/London",
                List.of(lastFriday),
                List.of(),
                List.of(new Holiday(CHRISTMAS, Map.of("en", "Christmas"))));

        // When
        var onTheHoliday = SlotGrid.starts(plan, HALF_HOUR, 30, CHRISTMAS);

        // Then
        assertThat(onTheHoliday).isEmpty();
        assertThat(SlotGrid.starts(plan, HALF_HOUR, 30, LocalDate.of(2026, 11, 27)))
                .hasSize(4);
        assertThat(SlotGrid.starts(plan, HALF_HOUR, 30, LocalDate.of(2026, 11, 20)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} on {1}: {2} starts")
    @CsvSource({
        "2026-01-07, 2026-01-07, 4",
        "2026-01-07, 2026-01-14, 0",
        "2026-01-07, 2026-01-21, 4",
        "2026-01-07, 2025-12-31, 0"
    })
    void shouldOpenEveryOtherWeekFromTheFirstDate(LocalDate from, LocalDate day, int starts) {
        // Given
        var rule = new WeeklyWindow(
                DayOfWeek.WEDNESDAY,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                null,
                new Recurrence(from, null, 2, null));
        var plan = GridPlans.open("Europe/London", List.of(rule), List.of(), List.of());

        // When
        var offered = SlotGrid.starts(plan, HALF_HOUR, 30, day);

        // Then
        assertThat(offered).hasSize(starts);
    }

    @RepeatedTest(500)
    void shouldStayWithinTheDayWithoutOverlaps(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate day = anyDay(random, zone);
        BranchPlan plan = anyPlan(random, zone);

        // When
        var open = OpeningHours.of(plan, day).open();

        // Then
        var midnight = day.atStartOfDay(zone).toInstant();
        var nextMidnight = day.plusDays(1).atStartOfDay(zone).toInstant();
        assertThat(open).allSatisfy(span -> {
            assertThat(span.from()).isBefore(span.to()).isAfterOrEqualTo(midnight);
            assertThat(span.to()).isBeforeOrEqualTo(nextMidnight);
        });
        for (int next = 1; next < open.size(); next++) {
            assertThat(open.get(next).from()).isAfter(open.get(next - 1).to());
        }
        assertThat(SlotGrid.starts(plan, HALF_HOUR, 15, day))
                .allSatisfy(
                        start -> assertThat(pausesAt(plan, day, zone, start)).isFalse());
    }

    private static boolean pausesAt(BranchPlan plan, LocalDate day, ZoneId zone, Instant start) {
        LocalTime time = start.atZone(zone).toLocalTime();
        return plan.calendar().on(day).windows().stream()
                .flatMap(window -> window.breaks().stream())
                .anyMatch(pause -> !time.isBefore(pause.from()) && time.isBefore(pause.to()));
    }

    /** One window of five hours or more with two breaks that may overlap. */
    private static BranchPlan anyPlan(Random random, ZoneId zone) {
        int opens = random.nextInt(random.nextBoolean() ? 4 * 12 : 18 * 12);
        int closes = Math.min(opens + 60 + random.nextInt(60), 24 * 12 - 1);
        return GridPlans.open(
                zone.getId(),
                GridPlans.withBreaks(
                        time(opens) + "-" + time(closes),
                        anyBreak(random, opens, closes),
                        anyBreak(random, opens, closes)),
                List.of(),
                List.of());
    }

    private static String anyBreak(Random random, int opens, int closes) {
        int from = opens + 1 + random.nextInt(closes - opens - 3);
        return time(from) + "-" + time(from + 1 + random.nextInt(closes - from - 1));
    }

    private static LocalTime time(int ticks) {
        return LocalTime.ofSecondOfDay(ticks * 300L);
    }

    private static LocalDate anyDay(Random random, ZoneId zone) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        return change == null || random.nextBoolean()
                ? day
                : change.getDateTimeBefore().toLocalDate();
    }

    private static List<DateException> exceptions(String windows) {
        if (windows == null) {
            return List.of();
        }
        List<OpeningWindow> open = windows.equals("closed") ? List.of() : List.of(GridPlans.window(windows));
        return List.of(new DateException(CHRISTMAS, open, null));
    }
}
