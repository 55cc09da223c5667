package io.turno.policy.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.TimeOff;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.definition.BranchDefinition;
import io.turno.policy.definition.PostingDefinition;
import io.turno.policy.definition.StaffDefinition;
import io.turno.policy.definition.TimeOffDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.turno.policy.plan.Definitions.BRANCH;
import static io.turno.policy.plan.Definitions.SERVICE;
import static io.turno.policy.plan.Definitions.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

class MakeStaffPlanTest {
    private static final UUID AMELIA = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    @Test
    void shouldSayWhatThePersonDoesHere() {
        // Given
        var mornings = List.of(new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        StaffDefinition person = Definitions.person().with(rest -> rest.skills(List.of("notary"))
                .email("amelia@example.com")
                .weight(2)
                .choosable(false)
                .branches(List.of(
                        new PostingDefinition(ELSEWHERE, null, null),
                        new PostingDefinition(BRANCH, mornings, List.of(SERVICE)))));

        // When
        StaffPlan plan = plan(person).orElseThrow();

        // Then
        assertThat(plan)
                .isEqualTo(new StaffPlan(
                        AMELIA, "Amelia", List.of(SERVICE), List.of("notary"), mornings, List.of(), 2, 1, false, null));
    }

    @Test
    void shouldLeaveOutWhoWorksElsewhereOrHasLeft() {
        // Given
        StaffDefinition elsewhere =
                Definitions.person().withBranches(List.of(new PostingDefinition(ELSEWHERE, null, null)));
        StaffDefinition gone = Definitions.person().withActiveUntil(TODAY.minusDays(1));
        StaffDefinition lastDay = Definitions.person().withActiveUntil(TODAY);

        // Then
        assertThat(plan(elsewhere)).isEmpty();
        assertThat(plan(gone)).isEmpty();
        assertThat(plan(lastDay)).isPresent();
    }

    @Test
    void shouldTellTimeOffThatIsStillToComeAndNoReason() {
        // Given
        StaffDefinition person = Definitions.person()
                .withTimeOff(List.of(
                        away(TODAY.minusDays(1).atTime(9, 0), TODAY.atStartOfDay()),
                        away(TODAY.minusDays(9).atTime(9, 0), TODAY.atTime(12, 0))));

        // When
        StaffPlan plan = plan(person).orElseThrow();

        // Then
        assertThat(plan.timeOff())
                .containsExactly(new TimeOff(TODAY.minusDays(9).atTime(9, 0), TODAY.atTime(12, 0)));
    }

    @ParameterizedTest(name = "from {0} until {1}: away {2}")
    @CsvSource({
        "2026-11-21, 2099-12-31, ",
        "2026-11-22, , 2026-01-01T00:00/2026-11-22T00:00",
        "2030-01-01, , 2026-01-01T00:00/2030-01-01T00:00",
        ", 2026-11-21, 2026-11-22T00:00/2029-01-01T00:00",
        ", 2028-12-30, 2028-12-31T00:00/2029-01-01T00:00",
        ", 2028-12-31, "
    })
    void shouldBeAwayBeforeTheFirstDayAndAfterTheLast(LocalDate from, LocalDate until, String expected) {
        // Given
        StaffDefinition person =
                Definitions.person().with(rest -> rest.activeFrom(from).activeUntil(until));

        // When
        StaffPlan plan = plan(person).orElseThrow();

        // Then
        assertThat(plan.timeOff().stream().map(time -> time.from() + "/" + time.to()))
                .containsExactlyElementsOf(
                        Optional.ofNullable(expected).stream().toList());
    }

    @Test
    void shouldForgetOverridesOfThePastAndOfWhatHasGone() {
        // Given
        var whole = new CapacityOverride(TODAY, null, 2, null);
        var ofService = new CapacityOverride(TODAY, SERVICE, 1, 0);
        var ofAmelia = new CapacityOverride(TODAY, AMELIA, 0, null);
        BranchDefinition branch = Definitions.branch(Definitions.offer())
                .withOverrides(List.of(
                        new CapacityOverride(TODAY.minusDays(1), null, 1, null),
                        whole,
                        ofService,
                        ofAmelia,
                        new CapacityOverride(TODAY, UUID.randomUUID(), 1, null)));
        var sources = Definitions.sources(branch, List.of(Definitions.member(AMELIA, Definitions.person())));

        // When
        BranchPlan plan = MakePlan.of(UUID.randomUUID(), BRANCH, 1, sources, Map.of(SERVICE, Definitions.service()));

        // Then
        assertThat(plan.overrides()).containsExactly(whole, ofService, ofAmelia);
        assertThat(plan.staff()).extracting(StaffPlan::id).containsExactly(AMELIA);
    }

    private static Optional<StaffPlan> plan(StaffDefinition person) {
        return MakeStaffPlan.of(Definitions.member(AMELIA, person), BRANCH, TODAY);
    }

    private static TimeOffDefinition away(LocalDateTime from, LocalDateTime to) {
        return new TimeOffDefinition(UUID.randomUUID(), from, to, "Surgery");
    }
}
