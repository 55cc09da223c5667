package io.turno.policy.branch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.OfferDefinition;
import io.turno.policy.definition.ServiceDefinition;
import io.turno.policy.settings.PolicySettings;
import io.turno.support.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class OverrideVerdictTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);
    private static final UUID CARDS = UUID.randomUUID();
    private static final UUID COUNTER = UUID.randomUUID();
    private static final UUID AMELIA = UUID.randomUUID();
    private static final UUID STRANGER = UUID.randomUUID();
    private static final OfferDefinition OFFER =
            new OfferDefinition(CARDS, null, null, 4, null, null, null, null, null, null, null);
    private static final BranchDefinition BRANCH = new BranchDefinition(
            Map.of("en", "London"),
            "",
            "GB",
            ZoneId.of("Europe/London"),
            List.of("en"),
            4,
            null,
            null,
            List.of(OFFER),
            List.of(new CounterPlan(COUNTER, "1", List.of())),
            null,
            PolicySettings.NONE,
            null,
            null,
            null,
            null,
            null);

    static Stream<Arguments> overrides() {
        return Stream.of(
                arguments(null, 2, null, null),
                arguments(CARDS, 2, 2, null),
                arguments(COUNTER, 0, null, null),
                arguments(AMELIA, 3, null, null),
                arguments(STRANGER, 1, null, "is of no service, counter or member of staff of the branch"),
                arguments(CARDS, 2, 3, "has a publicCapacity above its capacity"),
                arguments(COUNTER, 2, 1, "has a publicCapacity, which only a service has"),
                arguments(null, 2, 1, "has a publicCapacity, which only a service has"));
    }

    @ParameterizedTest(name = "{1} {2}: {3}")
    @MethodSource("overrides")
    void shouldJudgeAnOverride(UUID of, int capacity, Integer publicCapacity, String wrong) {
        // Given
        var override = new CapacityOverride(DAY, of, capacity, publicCapacity);

        // When
        var errors = OverrideVerdict.of(BRANCH.withOverrides(List.of(override)), null, Set.of(AMELIA));

        // Then
        assertThat(errors).hasSize(wrong == null ? 0 : 1);
        assertThat(errors).allMatch(error -> error.detail().endsWith(wrong));
    }

    @Test
    void shouldTellWhatIsThereTwice() {
        // Given
        var overrides = List.of(
                new CapacityOverride(DAY, null, 1, null),
                new CapacityOverride(DAY.plusDays(1), null, 1, null),
                new CapacityOverride(DAY, CARDS, 1, null),
                new CapacityOverride(DAY, null, 2, null));

        // When
        var errors = OverrideVerdict.of(BRANCH.withOverrides(overrides), null, Set.of());

        // Then
        assertThat(errors)
                .containsExactly(new FieldError("/overrides", "That of the branch on 2026-12-24 is there twice"));
    }

    @Test
    void shouldHoldNobodyUpWhenSomebodyHasLeft() {
        // Given
        BranchDefinition known = BRANCH.withOverrides(List.of(new CapacityOverride(DAY, STRANGER, 1, null)));

        // When
        var errors = OverrideVerdict.of(known.withCapacity(9), known, Set.of());

        // Then
        assertThat(errors).isEmpty();
    }

    @Test
    void shouldKeepAnOfferInsideItsCapacityUnlessItWasThereBefore() {
        // Given
        var service = new ServiceDefinition(
                "C", Map.of("en", "Cards"), true, 15, 15, 0, 0, 2, null, null, null, null, null, null, null, null);
        BranchDefinition branch = BRANCH.withServices(
                List.of(OFFER.with(offer -> offer.publicCapacity(5).staffIds(List.of(AMELIA, STRANGER)))));

        // When
        var fresh = OfferVerdict.of(branch, branch, BRANCH, Map.of(CARDS, service), Set.of(AMELIA));
        var asBefore = OfferVerdict.of(branch, branch, branch, Map.of(CARDS, service), Set.of(AMELIA));
        var byTemplate = OfferVerdict.of(
                branch.withTemplateId(UUID.randomUUID()), branch, branch, Map.of(CARDS, service), Set.of(AMELIA));

        // Then
        assertThat(fresh)
                .extracting(FieldError::pointer)
                .containsExactly("/services/0/publicCapacity", "/services/0/staffIds/1");
        assertThat(asBefore).isEmpty();
        assertThat(byTemplate).isEqualTo(fresh);
    }
}
