package io.turno.policy.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.definition.PostingDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TimeOffDefinition;
import io.turno.support.problem.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class StaffVerdictTest {
    private static final UUID LONDON = UUID.randomUUID();
    private static final UUID LEEDS = UUID.randomUUID();
    private static final UUID CARDS = UUID.randomUUID();
    private static final UUID NOTHING = UUID.randomUUID();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final StaffDefinition AMELIA =
            new StaffDefinition("Amelia", null, null, null, null, null, null, null, null, null, null, null, null);

    static Stream<Arguments> wrong() {
        var away = new TimeOffDefinition(NOTHING, LocalDateTime.MIN, LocalDateTime.MAX, null);
        return Stream.of(
                arguments(AMELIA.with(she -> she.activeFrom(DAY).activeUntil(DAY.minusDays(1))), "/activeUntil"),
                arguments(AMELIA.withServiceIds(List.of(CARDS, NOTHING)), "/serviceIds/1"),
                arguments(AMELIA.withBranches(List.of(at(NOTHING))), "/branches/0/branchId"),
                arguments(AMELIA.withBranches(List.of(morning(LONDON), at(LEEDS))), "/branches/1/hours"),
                arguments(AMELIA.withBranches(List.of(morning(LONDON), morning(LONDON))), "/branches"),
                arguments(
                        AMELIA.withBranches(List.of(new PostingDefinition(LONDON, null, List.of(NOTHING)))),
                        "/branches/0/serviceIds/0"),
                arguments(AMELIA.withTimeOff(List.of(away, away)), "/timeOff"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrong")
    void shouldNameWhatIsWrong(StaffDefinition person, String pointer) {
        // When
        var errors = StaffVerdict.of(person, Set.of(LONDON, LEEDS), Set.of(CARDS));

        // Then
        assertThat(errors).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void shouldFindNothingWrongWithSomebodyOfTwoBranches() {
        // Given
        StaffDefinition person = AMELIA.with(she -> she.activeFrom(DAY)
                .activeUntil(DAY)
                .serviceIds(List.of(CARDS))
                .branches(List.of(morning(LONDON), morning(LEEDS))));

        // When
        var errors = StaffVerdict.of(person, Set.of(LONDON, LEEDS), Set.of(CARDS));

        // Then
        assertThat(errors).isEmpty();
    }

    private static PostingDefinition at(UUID branch) {
        return new PostingDefinition(branch, null, null);
    }

    private static PostingDefinition morning(UUID branch) {
        var window = new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));
        return new PostingDefinition(branch, List.of(window), null);
    }
}
