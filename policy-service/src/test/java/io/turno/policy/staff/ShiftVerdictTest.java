package io.turno.policy.staff;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

import io.turno.contracts.plan.Recurrence;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.branch.HoursConflict;
import io.turno.policy.staff.ShiftVerdict.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ShiftVerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({
        "Europe/London, MONDAY 09:00-12:00 , Europe/London   , MONDAY 12:00-15:00 , ",
        "Europe/London, MONDAY 09:00-12:00 , Europe/London   , MONDAY 11:59-15:00 , 2026-11-23",
        "Europe/London, MONDAY 09:00-12:00 , Europe/London   , TUESDAY 09:00-12:00, ",
        // 13:00 in Madrid is 12:00 in London, all year
        "Europe/London, MONDAY 09:00-12:00 , Europe/Madrid   , MONDAY 13:00-15:00 , ",
        "Europe/London, MONDAY 09:00-12:00 , Europe/Madrid   , MONDAY 12:59-15:00 , 2026-11-23",
        "Europe/Madrid, MONDAY 12:59-15:00 , Europe/London   , MONDAY 09:00-12:00 , 2026-11-23",
        // New York is five hours behind, but for the two weeks in spring in which it is four
        "Europe/London, MONDAY 14:00-16:00 , America/New_York, MONDAY 11:00-13:00 , 2027-03-15",
        // Monday evening in New York is Tuesday in Auckland
        "America/New_York, MONDAY 17:00-20:00, Pacific/Auckland, TUESDAY 13:00-15:00, 2026-11-23"
    })
    void shouldFindWhereAPersonWouldBeInTwoPlaces(
            ZoneId zone, String hours, ZoneId otherZone, String otherHours, LocalDate expected) {
        // Given
        var one = new Place("One", zone, List.of(window(hours, null)));
        var other = new Place("Other", otherZone, List.of(window(otherHours, null)));

        // When
        var conflicts = ShiftVerdict.conflicts(List.of(one, other), NOW);

        // Then
        assertThat(conflicts)
                .extracting(HoursConflict::date)
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Europe/London", "Europe/Madrid"})
    void shouldLookAtTheWeeksInWhichBothCount(ZoneId otherZone) {
        // Given
        var even = new Recurrence(LocalDate.of(2026, 11, 23), null, 2, null);
        var odd = new Recurrence(LocalDate.of(2026, 11, 30), null, 2, null);
        var everyThird = new Recurrence(LocalDate.of(2026, 11, 30), null, 3, null);
        var london = new Place("London", ZoneId.of("Europe/London"), List.of(window("MONDAY 09:00-17:00", even)));

        // Then
        assertThat(ShiftVerdict.conflicts(List.of(london, place(otherZone, odd)), NOW))
                .isEmpty();
        assertThat(ShiftVerdict.conflicts(List.of(london, place(otherZone, everyThird)), NOW))
                .extracting(HoursConflict::date)
                .containsExactly(LocalDate.of(2026, 12, 21));
    }

    @Test
    void shouldNameTheBranchesAndTheWindows() {
        // Given
        var london = new Place(
                "London",
                ZoneId.of("Europe/London"),
                List.of(window("MONDAY 09:00-12:00", null), window("MONDAY 11:00-13:00", null)));
        var leeds = new Place("Leeds", ZoneId.of("Europe/London"), List.of(window("MONDAY 12:30-14:00", null)));

        // When
        var conflicts = ShiftVerdict.conflicts(List.of(london, leeds), NOW);

        // Then
        assertThat(conflicts)
                .extracting(HoursConflict::text)
                .containsExactly(
                        "London: MONDAY 09:00–12:00 overlaps with 11:00–13:00",
                        "London and Leeds: MONDAY 11:00–13:00 overlaps with 12:30–14:00");
    }

    private static Place place(ZoneId zone, Recurrence repeats) {
        return new Place("Other", zone, List.of(window("MONDAY 11:00-14:00", repeats)));
    }

    private static WeeklyWindow window(String text, Recurrence repeats) {
        String[] parts = text.strip().split("[ -]");
        return new WeeklyWindow(
                DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]), null, repeats);
    }
}
