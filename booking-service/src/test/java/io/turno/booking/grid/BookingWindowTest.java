package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
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
