package io.turno.policy.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import io.turno.contracts.plan.Holiday;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BranchHolidaysDefinitionTest {
    private static final Holiday NEW_YEAR = holiday("2027-01-01", "New Year's Day");
    private static final Holiday EASTER = holiday("2027-03-29", "Easter Monday");
    private static final Holiday FOUNDING = holiday("2027-02-01", "Founding day");

    @Test
    void shouldObserveTheCalendarAsItIsWhereItSaysNothing() {
        // When
        var observed = BranchHolidaysDefinition.AS_THE_COUNTRY.of(List.of(NEW_YEAR, EASTER));

        // Then
        assertThat(observed).containsExactly(NEW_YEAR, EASTER);
    }

    @Test
    void shouldDropAndAddInOrderOfDate() {
        // Given
        var own = new BranchHolidaysDefinition(
                null, List.of(NEW_YEAR.date(), LocalDate.of(2027, 7, 7)), List.of(FOUNDING));

        // When
        var observed = own.of(List.of(NEW_YEAR, EASTER));

        // Then
        assertThat(observed).containsExactly(FOUNDING, EASTER);
    }

    @Test
    void shouldCountItsOwnWhereTheDateHasOneAlready() {
        // Given
        var renamed = holiday("2027-03-29", "Easter and spring fair");
        var own = new BranchHolidaysDefinition(null, List.of(EASTER.date()), List.of(renamed));

        // When
        var observed = own.of(List.of(NEW_YEAR, EASTER));

        // Then
        assertThat(observed).containsExactly(NEW_YEAR, renamed);
    }

    private static Holiday holiday(String date, String name) {
        return new Holiday(LocalDate.parse(date), Map.of("en", name));
    }
}
