package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import io.turno.booking.grid.BookingWindow.Verdict;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.Presence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BookingWindowTest {

    @ParameterizedTest(name = "now {0}, start {1}: {2}")
    @CsvSource({
        "2026-06-01T10:00:00Z, 2026-06-01T10:59:59Z, NOTICE_TOO_SHORT",
        "2026-06-01T10:00:00Z, 2026-06-01T11:00:00Z, OK",
        // two days ahead; the last day opens when the branch opens today, at 9 in Madrid
        "2026-06-01T06:59:59Z, 2026-06-02T10:00:00Z, OK",
        "2026-06-01T06:59:59Z, 2026-06-03T10:00:00Z, BEYOND_HORIZON",
        "2026-06-01T07:00:00Z, 2026-06-03T10:00:00Z, OK",
        "2026-06-01T07:00:00Z, 2026-06-03T22:00:00Z, BEYOND_HORIZON"
    })
    void shouldKeepToNoticeAndHorizon(Instant now, Instant start, Verdict expected) {
        // Given
        var plan = GridPlans.open("Europe/Madrid", "09:00-17:00");

        // When
        var verdict = BookingWindow.of(plan, policy(2), now, false).verdict(start);

        // Then
        assertThat(verdict).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, opening at {2} on {1}: {3}")
    @CsvSource({
        // zone, today, opening time, when that is, when the day after the horizon begins
        "Europe/Berlin,       2026-03-28, 09:00, 2026-03-28T08:00:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin,       2026-03-29, 09:00, 2026-03-29T07:00:00Z, 2026-03-30T22:00:00Z",
        // the time of opening is skipped, so it opens when the clocks change; where it comes twice, the first time
        "Europe/Berlin,       2026-03-29, 02:30, 2026-03-29T01:00:00Z, 2026-03-30T22:00:00Z",
        "Europe/Berlin,       2026-10-25, 02:30, 2026-10-25T00:30:00Z, 2026-10-26T23:00:00Z",
        "America/New_York,    2026-03-07, 09:00, 2026-03-07T14:00:00Z, 2026-03-09T04:00:00Z",
        "America/New_York,    2026-03-08, 09:00, 2026-03-08T13:00:00Z, 2026-03-10T04:00:00Z",
        "America/New_York,    2026-11-01, 01:30, 2026-11-01T05:30:00Z, 2026-11-03T05:00:00Z",
        // half an hour
        "Australia/Lord_Howe, 2026-10-03, 09:00, 2026-10-02T22:30:00Z, 2026-10-04T13:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:30:00Z, 2026-10-05T13:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z, 2026-04-06T13:30:00Z",
        "Asia/Kathmandu,      2026-06-01, 10:00, 2026-06-01T04:15:00Z, 2026-06-02T18:15:00Z",
        // into Ramadan and out of it
        "Africa/Casablanca,   2026-02-14, 09:00, 2026-02-14T08:00:00Z, 2026-02-16T00:00:00Z",
        "Africa/Casablanca,   2026-02-15, 09:00, 2026-02-15T09:00:00Z, 2026-02-17T00:00:00Z",
        "Africa/Casablanca,   2026-03-22, 09:00, 2026-03-22T08:00:00Z, 2026-03-23T23:00:00Z",
        // the day after the horizon has no midnight
        "Africa/Cairo,        2026-04-22, 09:00, 2026-04-22T07:00:00Z, 2026-04-23T22:00:00Z"
    })
    void shouldOpenTheLastDayOfTheHorizonAtTheOpeningTimeOfTodayWhereClocksChange(
            String zone, LocalDate today, LocalTime opens, Instant opening, Instant beyond) {
        // Given
        var plan = GridPlans.open(zone, opens + "-17:00");
        var midnight = today.atStartOfDay(plan.timeZone()).toInstant();

        // When
        var justBefore = BookingWindow.of(plan, policy(1), opening.minusSeconds(1), false);
        var atOpening = BookingWindow.of(plan, policy(1), opening, false);

        // Then
        assertThat(opening).isAfter(midnight);
        assertThat(atOpening.before()).isEqualTo(beyond);
        assertThat(justBefore.before())
                .isEqualTo(today.plusDays(1).atStartOfDay(plan.timeZone()).toInstant());
    }

    @ParameterizedTest(name = "{0}: an hour before {2} is {1}")
    @CsvSource({
        "Europe/Berlin,       2026-03-29T01:30, 2026-03-29T03:30",
        "America/New_York,    2026-03-08T01:15, 2026-03-08T03:15",
        "Australia/Lord_Howe, 2026-10-04T01:45, 2026-10-04T03:15",
        "Africa/Casablanca,   2026-03-22T01:30, 2026-03-22T03:30",
        "Asia/Kathmandu,      2026-06-01T09:15, 2026-06-01T10:15"
    })
    void shouldCountNoticeInElapsedTimeWhereClocksChange(String zone, LocalDateTime now, LocalDateTime first) {
        // Given
        var plan = GridPlans.open(zone, "00:00-23:00");

        // When
        var window =
                BookingWindow.of(plan, policy(1), now.atZone(plan.timeZone()).toInstant(), false);

        // Then
        assertThat(window.from().atZone(plan.timeZone()).toLocalDateTime()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} days ahead: {1} is {2}")
    @CsvSource({
        "0,  2026-06-01T16:00:00Z, OK",
        "0,  2026-06-02T08:00:00Z, BEYOND_HORIZON",
        "60, 2026-07-31T16:00:00Z, OK",
        "60, 2026-08-01T08:00:00Z, BEYOND_HORIZON"
    })
    void shouldReachAsManyDaysAheadAsThePolicySaysAndWithNoneTodayOnly(int days, Instant start, Verdict expected) {
        // Given
        var plan = GridPlans.open("Europe/Madrid", "09:00-19:00");

        // When
        var verdict = BookingWindow.of(plan, policy(days), Instant.parse("2026-06-01T08:00:00Z"), false)
                .verdict(start);

        // Then
        assertThat(verdict).isEqualTo(expected);
    }

    @Test
    void shouldOpenTheLastDayAtMidnightWhereTheBranchStaysClosedToday() {
        // Given
        var closed = GridPlans.open("Europe/Madrid");

        // When
        var window = BookingWindow.of(closed, policy(0), Instant.parse("2026-06-01T00:00:00Z"), false);

        // Then
        assertThat(window.before()).isEqualTo(Instant.parse("2026-06-01T22:00:00Z"));
    }

    @Test
    void shouldAskStaffForNoNotice() {
        // Given
        var plan = GridPlans.open("Europe/Madrid", "09:00-17:00");
        var now = Instant.parse("2026-06-01T10:00:00Z");

        // When
        var verdict = BookingWindow.of(plan, policy(2), now, true).verdict(now);

        // Then
        assertThat(verdict).isEqualTo(Verdict.OK);
    }

    private static AppointmentPolicy policy(int opensDaysAhead) {
        var hour = Duration.ofHours(1);
        return new AppointmentPolicy(
                hour, hour, opensDaysAhead, hour, hour, hour, hour, 1, 3, Presence.PREFERRED, List.of());
    }
}
