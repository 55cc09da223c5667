package io.turno.policy.holiday;

import java.time.LocalDate;
import java.util.Locale;

import io.turno.contracts.plan.Holiday;
import io.turno.policy.PolicyRefusal;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublicHolidaysTest {
    private final PublicHolidays library = new PublicHolidays();

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource({
        "GB,    , 2026-12-25, true",
        // Boxing Day is a Saturday in 2026, and observed on the Monday after
        "GB,    , 2026-12-26, false",
        "GB,    , 2026-12-28, true",
        "GB,    , 2026-01-02, false",
        "GB, SCT, 2026-01-02, true",
        "GB, SCT, 2026-04-06, false",
        "GB, ENG, 2026-04-06, true",
        "DE,    , 2026-06-04, false",
        "DE, BY , 2026-06-04, true",
        "DE, BY , 2026-10-03, true",
        "ES, CN , 2026-05-30, true",
        "ES, MD , 2026-05-30, false",
        "MA,    , 2026-11-18, true",
        // Easter moves
        "FR,    , 2027-03-29, true",
        "FR,    , 2026-03-29, false",
        // Lincoln's Birthday is only observed in California
        "US, CA , 2026-02-12, false"
    })
    void shouldKnowTheHolidaysOfACountryAndItsRegions(String country, String region, LocalDate date, boolean expected) {
        // When
        var holidays = library.of(country, region, date.getYear());

        // Then
        assertThat(holidays.stream().anyMatch(holiday -> holiday.date().equals(date)))
                .isEqualTo(expected);
        assertThat(holidays).extracting(Holiday::date).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void shouldNameBothWhereTwoFallOnOneDate() {
        // When
        var holidays = library.of("US", "CA", 2026);

        // Then
        assertThat(holidays)
                .filteredOn(holiday -> holiday.date().equals(LocalDate.of(2026, 2, 16)))
                .singleElement()
                .extracting(holiday -> holiday.names().get("en"))
                .isEqualTo("Presidents Day, Washington's Birthday");
    }

    @Test
    void shouldNameThemTheSameOnAMachineInAnyLanguage() {
        // Given
        var here = library.of("DE", "BY", 2026);
        Locale machine = Locale.getDefault();

        // When
        Locale.setDefault(Locale.GERMANY);
        try {
            var there = library.of("DE", "BY", 2026);

            // Then
            assertThat(there).isEqualTo(here);
        } finally {
            Locale.setDefault(machine);
        }
        assertThat(here.getFirst().names())
                .containsEntry("en", "New Year's Day")
                .containsEntry("de", "Neujahr");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({"ZZ, , NO_HOLIDAY_CALENDAR", "GB, XX, UNKNOWN_REGION", "GB, SCT-XX, UNKNOWN_REGION"})
    void shouldRefuseWhatItDoesNotKnow(String country, String region, PolicyRefusal expected) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> library.of(country, region, 2026))
                .extracting(Refused::refusal)
                .isEqualTo(expected);
    }

    @Test
    void shouldListRegionsDownToTheSmallest() {
        // When
        var regions = library.regions("DE");

        // Then
        assertThat(regions).contains(new PublicHolidays.Region("BY", "Bavaria"));
        assertThat(regions)
                .extracting(PublicHolidays.Region::code)
                .contains("BY-AG")
                .isSorted();
    }
}
