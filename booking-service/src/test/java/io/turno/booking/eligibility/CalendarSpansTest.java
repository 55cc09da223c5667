package io.turno.booking.eligibility;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarSpansTest {

    @Test
    void shouldBeTheBranchsOwnDayWeekAndMonth() {
        // Given
        var sundayNoonInSydney = Instant.parse("2027-01-31T01:00:00Z");

        // When
        var spans = CalendarSpans.around(sundayNoonInSydney, ZoneId.of("Australia/Sydney"));

        // Then
        assertThat(spans)
                .isEqualTo(new CalendarSpans(
                        Instant.parse("2027-01-30T13:00:00Z"),
                        Instant.parse("2027-01-31T13:00:00Z"),
                        Instant.parse("2027-01-24T13:00:00Z"),
                        Instant.parse("2027-01-31T13:00:00Z"),
                        Instant.parse("2026-12-31T13:00:00Z"),
                        Instant.parse("2027-01-31T13:00:00Z")));
    }

    @Test
    void shouldBeAnHourLongerWhereClocksGoBack() {
        // When
        var spans = CalendarSpans.around(Instant.parse("2026-10-25T12:00:00Z"), ZoneId.of("Europe/Berlin"));

        // Then
        assertThat(spans.day()).isEqualTo("2026-10-24T22:00:00Z");
        assertThat(spans.dayEnd()).isEqualTo("2026-10-25T23:00:00Z");
    }
}
