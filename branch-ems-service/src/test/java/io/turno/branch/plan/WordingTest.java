package io.turno.branch.plan;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.branch.Branch;
import io.turno.contracts.plan.BranchSite;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTest {
    private final Branch branch = Branch.cutOff();

    @ParameterizedTest
    @CsvSource({"fr, Londres", "fr-CA, Londres", "es, London", ", London"})
    void shouldFallBackFromRegionToLanguageToTheBranchsOwn(String locale, String name) {
        // Given
        var plan = branch.plan().withNames(Map.of("en", "London", "fr", "Londres", "ar", "لندن"));

        // When
        String read = new Wording(plan, locale).branchName();

        // Then
        assertThat(read).isEqualTo(name);
    }

    @Test
    void shouldTakeAnyLanguageRatherThanNone() {
        // Given
        var plan = branch.plan().withNames(Map.of("ar", "لندن"));

        // When
        String read = new Wording(plan, "fr").branchName();

        // Then
        assertThat(read).isEqualTo("لندن");
    }

    @Test
    void shouldLeadToTheCounterThatServesIt() {
        // Given
        var upstairs = new Zone(UUID.randomUUID(), Map.of("en", "Upstairs"), Map.of("en", "Take the stairs"));
        var elsewhere = new CounterPlan(UUID.randomUUID(), "9", List.of(UUID.randomUUID()))
                .withZoneId(new Zone(UUID.randomUUID(), Map.of("en", "Cellar"), Map.of("en", "Down")).id());
        var there = new CounterPlan(branch.counter, "1", List.of(branch.service)).withZoneId(upstairs.id());
        var plan = branch.plan()
                .withSite(new BranchSite(null, Map.of(), null, null, null, List.of(upstairs)))
                .withCounters(List.of(elsewhere, there));

        // When
        var way = new Wording(plan, "en").wayToService(branch.service);

        // Then
        assertThat(way).contains("Take the stairs");
    }

    @Test
    void shouldSayNothingWhereNobodyWroteTheWay() {
        // When
        var way = new Wording(branch.plan(), "en").wayToService(branch.service);

        // Then
        assertThat(way).isEmpty();
    }
}
