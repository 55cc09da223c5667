package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SlotGridTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "America/Nuuk");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        // zone, day, window, minutes, slots, first start, last start
        "Europe/Berlin, 2026-03-28, 01:00-04:00, 30, 6, 2026-03-28T00:00:00Z, 2026-03-28T02:30:00Z",
        "Europe/Berlin, 2026-03-29, 01:00-04:00, 30, 4, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
        "Europe/Berlin, 2026-10-25, 01:00-04:00, 30, 8, 2026-10-24T23:00:00Z, 2026-10-25T02:30:00Z",
        "America/New_York, 2026-03-08, 01:00-04:00, 30, 4, 2026-03-08T06:00:00Z, 2026-03-08T07:30:00Z",
        "America/New_York, 2026-11-01, 01:00-04:00, 30, 8, 2026-11-01T05:00:00Z, 2026-11-01T08:30:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:00-03:00, 30, 5, 2026-04-04T14:00:00Z, 2026-04-04T16:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 01:00-03:00, 30, 3, 2026-10-03T14:30:00Z, 2026-10-03T15:30:00Z",
        // Morocco leaves its usual offset for Ramadan
        "Africa/Casablanca, 2026-02-15, 01:00-04:00, 30, 8, 2026-02-15T00:00:00Z, 2026-02-15T03:30:00Z",
        "Africa/Casablanca, 2026-03-22, 01:00-04:00, 30, 4, 2026-03-22T01:00:00Z, 2026-03-22T02:30:00Z",
        "Asia/Kathmandu, 2026-06-01, 09:00-10:00, 15, 4, 2026-06-01T03:15:00Z, 2026-06-01T04:00:00Z",
        "Europe/Berlin, 2026-06-01, 09:05-12:55, 15, 15, 2026-06-01T07:05:00Z, 2026-06-01T10:35:00Z",
        // a window that ends or begins in the hour that is skipped does so when the clocks change
        "Europe/Berlin, 2026-03-29, 01:00-02:30, 30, 2, 2026-03-29T00:00:00Z, 2026-03-29T00:30:00Z",
        "Europe/Berlin, 2026-03-29, 02:30-04:00, 30, 2, 2026-03-29T01:00:00Z, 2026-03-29T01:30:00Z",
        // a window that ends in the hour that comes twice stays open through both
        "Europe/Berlin, 2026-10-25, 01:00-02:30, 30, 5, 2026-10-24T23:00:00Z, 2026-10-25T01:00:00Z"
    })
    void shouldCountInElapsedTime(
            String zone, LocalDate day, String window, int minutes, int slots, Instant first, Instant last) {
        // Given
        var plan = GridPlans.open(zone, window);

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(minutes), minutes, day);

        // Then
        assertThat(starts).hasSize(slots).startsWith(first).endsWith(last);
    }

    @ParameterizedTest(name = "{0}, {1}: {3} slots")
    @CsvSource({
        "09:00-11:00, 10:00-12:00, 60, 3",
        "09:00-10:00, 10:00-11:00, 60, 2",
        "09:00-10:00, 10:00-11:00, 90, 1",
        "09:00-10:00, 10:30-11:30, 90, 0",
        "09:00-10:00, 09:00-10:00, 30, 2"
    })
    void shouldJoinWindowsThatOverlapOrTouch(String one, String other, int minutes, int slots) {
        // Given
        var plan = GridPlans.open("Europe/London", one, other);

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(minutes), 30 * (minutes / 30), LocalDate.of(2026, 6, 1));

        // Then
        assertThat(starts).hasSize(slots);
    }

    @ParameterizedTest(name = "{0} {1}, {2} and {3}, {4} min: {5} slots")
    @CsvSource({
        // they overlap in the hour that is skipped, or that comes twice
        "Europe/Berlin,       2026-03-29, 01:00-03:00, 02:00-04:00, 30, 4",
        "Europe/Berlin,       2026-10-25, 01:00-03:00, 02:00-04:00, 30, 8",
        // they touch where the clocks change; a visit crosses
        "Europe/Berlin,       2026-03-29, 01:00-02:00, 02:00-04:00, 60, 2",
        "Europe/Berlin,       2026-10-25, 01:00-02:00, 02:00-04:00, 120, 2",
        "America/New_York,    2026-11-01, 00:00-01:00, 01:00-03:00, 30, 8",
        "Australia/Lord_Howe, 2026-10-04, 01:00-02:00, 02:00-03:00, 30, 3",
        // both halves of what is written as 01:30-02:00, which comes twice
        "Australia/Lord_Howe, 2026-04-05, 01:00-02:00, 01:30-02:00, 30, 3",
        "Asia/Kathmandu,      2026-06-01, 09:00-10:00, 10:00-11:00, 30, 4",
        "Africa/Casablanca,   2026-03-22, 01:00-02:30, 02:30-04:00, 30, 4",
        "Africa/Casablanca,   2026-02-15, 01:00-03:00, 02:00-04:00, 30, 8"
    })
    void shouldJoinWindowsWhereClocksChange(
            String zone, LocalDate day, String one, String other, int minutes, int slots) {
        // Given
        var plan = GridPlans.open(zone, one, other);

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(minutes), minutes, day);

        // Then
        assertThat(starts).hasSize(slots).doesNotHaveDuplicates().isSorted();
    }

    @ParameterizedTest(name = "{0}, {1} min: {2} slots, the last at {3}")
    @CsvSource({
        "09:05-12:55, 15, 15, 12:35",
        "09:00-12:00, 45, 4, 11:15",
        "09:00-12:10, 60, 3, 11:00",
        "09:00-09:29, 30, 0, ",
        "09:00-09:30, 30, 1, 09:00"
    })
    void shouldLeaveTheRemainderUnusedWhenTheGridDoesNotDivideTheWindow(
            String window, int minutes, int slots, LocalTime last) {
        // Given
        var plan = GridPlans.open("Europe/London", window);
        var day = LocalDate.of(2026, 12, 1);

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(minutes), minutes, day);

        // Then
        assertThat(starts).hasSize(slots);
        assertThat(last == null || starts.getLast().equals(day.atTime(last).toInstant(ZoneOffset.UTC)))
                .isTrue();
    }

    @Test
    void shouldStayClosedOnAnException() {
        // Given
        var day = LocalDate.of(2026, 12, 24);
        var plan = GridPlans.open(
                "Europe/London", List.of(new DateException(day, List.of(), "Christmas Eve")), "09:00-17:00");

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(30), 30, day);

        // Then
        assertThat(starts).isEmpty();
        assertThat(SlotGrid.starts(plan, Duration.ofMinutes(30), 30, day.plusDays(1)))
                .hasSize(16);
    }

    @Test
    void shouldOpenOtherHoursOnAnException() {
        // Given
        var day = LocalDate.of(2026, 12, 24);
        var morning = new OpeningWindow(LocalTime.of(10, 0), LocalTime.of(12, 0));
        var plan = GridPlans.open(
                "Europe/London", List.of(new DateException(day, List.of(morning), "Half day")), "09:00-17:00");

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(60), 60, day);

        // Then
        assertThat(starts)
                .containsExactly(Instant.parse("2026-12-24T10:00:00Z"), Instant.parse("2026-12-24T11:00:00Z"));
    }

    @ParameterizedTest(name = "{1}: {2} slots")
    @CsvSource({
        // the clocks of Nuuk go from 23:00 to midnight on the evening before
        "22:00-23:30, 2026-03-28, 2",
        "23:00-23:30, 2026-03-28, 0",
        // and back to 23:00 at midnight
        "22:00-23:30, 2026-10-24, 5"
    })
    void shouldNotReachIntoTheNextDay(String window, LocalDate day, int slots) {
        // Given
        var nuuk = ZoneId.of("America/Nuuk");
        var plan = GridPlans.open(nuuk.getId(), window);

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(30), 30, day);

        // Then
        assertThat(starts).hasSize(slots).allSatisfy(start -> assertThat(
                        start.atZone(nuuk).toLocalDate())
                .isEqualTo(day));
    }

    @RepeatedTest(500)
    void shouldOfferStartsInOrderThatFitIntoTheDay(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate day = anyDay(random, zone);
        var plan = GridPlans.open(zone.getId(), anyWindow(random), anyWindow(random), anyWindow(random));
        Duration duration = Duration.ofMinutes(random.nextInt(1, 13) * 5L);

        // When
        var starts = SlotGrid.starts(plan, duration, 15, day);

        // Then
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        var windows = OpeningHours.of(plan, day).windows();
        assertThat(starts).allSatisfy(start -> {
            assertThat(start.atZone(zone).toLocalDate()).isEqualTo(day);
            assertThat(windows).anyMatch(window -> isOnGrid(start, window));
            assertThat(OpeningHours.of(plan, day).open())
                    .anyMatch(open -> open.contains(new Span(start, start.plus(duration))));
        });
    }

    @RepeatedTest(300)
    void shouldOfferAllThatFitIntoAWindow(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate day = anyDay(random, zone);
        var plan = GridPlans.open(zone.getId(), anyWindow(random));
        int duration = random.nextInt(1, 13) * 5;

        // When
        var starts = SlotGrid.starts(plan, Duration.ofMinutes(duration), 15, day);

        // Then
        long open = OpeningHours.of(plan, day).windows().stream()
                .mapToLong(
                        window -> Duration.between(window.from(), window.to()).toMinutes())
                .sum();
        assertThat(starts).hasSize(open < duration ? 0 : (int) (open - duration) / 15 + 1);
    }

    private static boolean isOnGrid(Instant start, Span window) {
        boolean within = !start.isBefore(window.from()) && start.isBefore(window.to());
        return within && Duration.between(window.from(), start).toMinutes() % 15 == 0;
    }

    /** Of 2026; every other one is a day on which the clocks change, where they do. */
    private static LocalDate anyDay(Random random, ZoneId zone) {
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        var change = zone.getRules().nextTransition(day.atStartOfDay(zone).toInstant());
        return change == null || random.nextBoolean()
                ? day
                : change.getDateTimeBefore().toLocalDate();
    }

    /** Half of them in the small hours, when clocks change. */
    private static String anyWindow(Random random) {
        int opens = random.nextInt(random.nextBoolean() ? 4 * 12 : 20 * 12) * 5;
        int closes = opens + random.nextInt(1, 36) * 5;
        return LocalTime.ofSecondOfDay(opens * 60L) + "-" + LocalTime.ofSecondOfDay(closes * 60L);
    }
}
