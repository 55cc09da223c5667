package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca");

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
        "Asia/Kathmandu, 2026-06-01, 09:00-10:00, 15, 4, 2026-06-01T03:15:00Z, 2026-06-01T04:00:00Z",
        "Europe/Berlin, 2026-06-01, 09:05-12:55, 15, 15, 2026-06-01T07:05:00Z, 2026-06-01T10:35:00Z",
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

    @RepeatedTest(300)
    void shouldOfferStartsInOrderThatFitIntoTheDay(RepetitionInfo repetition) {
        // Given
        var random = new Random(repetition.getCurrentRepetition());
        String zone = ZONES.get(random.nextInt(ZONES.size()));
        var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365));
        int opens = random.nextInt(0, 20 * 12) * 5;
        int closes = opens + random.nextInt(1, 36) * 5;
        var plan = GridPlans.open(
                zone, LocalTime.ofSecondOfDay(opens * 60L) + "-" + LocalTime.ofSecondOfDay(closes * 60L));
        Duration duration = Duration.ofMinutes(random.nextInt(1, 13) * 5L);

        // When
        var starts = SlotGrid.starts(plan, duration, 15, day);

        // Then
        assertThat(starts).isSorted().doesNotHaveDuplicates();
        var windows = OpeningHours.windows(plan, day);
        assertThat(starts).allMatch(start -> windows.stream()
                .anyMatch(window -> window.contains(new Span(start, start.plus(duration)))));
    }
}
