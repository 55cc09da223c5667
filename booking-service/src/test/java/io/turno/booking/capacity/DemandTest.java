package io.turno.booking.capacity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.support.problem.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

class DemandTest {
    private static final UUID CUT = new UUID(0, 1);
    private static final UUID COLOUR = new UUID(0, 2);
    private static final StaffPlan ADA = new StaffPlan(new UUID(1, 1), "Ada");
    private static final StaffPlan BEN = new StaffPlan(new UUID(1, 2), "Ben");
    private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);
    private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
    private static final Needs SOMEBODY = Needs.NOTHING.withStaff(true);

    @Test
    void shouldTakeServiceAndBranchWhenNobodyInParticularServes() {
        // Given
        var demand = Demand.of(salon(service -> service), wanted(CUT));

        // When
        Takes takes = demand.from(TEN).orElseThrow();

        // Then
        assertThat(takes.pieces()).extracting(Piece::firstTick, Piece::lastTick).containsOnly(tuple(120, 126));
        assertThat(takes.quota()).isEmpty();
        assertThat(takes.choices()).isEmpty();
    }

    @Test
    void shouldTakeOneWhoDoesAllServicesOfTheVisitFromTheFirstToTheLast() {
        // Given
        BranchPlan salon =
                salon(service -> service.withNeeds(SOMEBODY)).withStaff(List.of(ADA, BEN.withServiceIds(List.of(CUT))));
        var demand = Demand.of(salon, wanted(CUT, COLOUR));

        // When
        Choice choice = demand.from(TEN).orElseThrow().choices().getFirst();

        // Then
        assertThat(choice.candidates()).extracting(Candidate::id).containsExactly(ADA.id());
        assertThat(choice.candidates().getFirst().pieces())
                .extracting(Piece::firstTick, Piece::lastTick)
                .containsExactly(tuple(120, 132));
    }

    @Test
    void shouldOfferNothingWhenNobodyWorksThen() {
        // Given
        var mornings = List.of(new WeeklyWindow(DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(10, 15)));
        BranchPlan salon = salon(service -> service.withNeeds(SOMEBODY)).withStaff(List.of(ADA.withHours(mornings)));

        // When
        var takes = Demand.of(salon, wanted(CUT)).from(TEN);

        // Then
        assertThat(takes).isEmpty();
    }

    @Test
    void shouldAdmitOnlyTheSkilledAndTheNamed() {
        // Given
        var needs = SOMEBODY.withSkills(List.of("sign-language"));
        BranchPlan salon = salon(service -> service.withNeeds(needs))
                .withStaff(List.of(ADA, BEN.withSkills(List.of("sign-language", "first-aid"))));

        // When
        Choice choice =
                Demand.of(salon, wanted(CUT)).from(TEN).orElseThrow().choices().getFirst();

        // Then
        assertThat(choice.candidates()).extracting(Candidate::id).containsExactly(BEN.id());
    }

    @Test
    void shouldTakeACounterThatServesIt() {
        // Given
        var chair = new CounterPlan(new UUID(2, 1), "1", List.of(CUT));
        var basin = new CounterPlan(new UUID(2, 2), "2", List.of(COLOUR)).withCapacity(2);
        BranchPlan salon = salon(service -> service.withNeeds(Needs.NOTHING.withCounter(true)))
                .withCounters(List.of(chair, basin));

        // When
        Choice choice = Demand.of(salon, wanted(COLOUR))
                .from(TEN)
                .orElseThrow()
                .choices()
                .getFirst();

        // Then
        assertThat(choice.kind()).isEqualTo(Choice.Kind.COUNTER);
        assertThat(choice.candidates()).extracting(Candidate::id).containsExactly(basin.id());
        assertThat(choice.candidates().getFirst().pieces().getFirst().ceiling()).isEqualTo(2);
    }

    @Test
    void shouldTakeThePublicQuotaFromAPoolOfItsOwn() {
        // Given
        BranchPlan salon = salon(service -> service.withPublicCapacity(1));

        // When
        Takes takes = Demand.of(salon, wanted(CUT)).from(TEN).orElseThrow();

        // Then
        assertThat(takes.quota()).extracting(Piece::ceiling).containsExactly(1);
        assertThat(takes.quota().getFirst().poolId())
                .isNotEqualTo(takes.pieces().getFirst().poolId());
    }

    @ParameterizedTest
    @CsvSource({
        ", false, 2026-12-01T09:59:00Z, false",
        ", true, 2026-12-01T09:59:00Z, true",
        "PT1H, false, 2026-12-01T08:59:59Z, false",
        "PT1H, false, 2026-12-01T09:00:00Z, true"
    })
    void shouldReleaseWhatIsKeptForStaffAtTheSetTimeBefore(
            Duration before, boolean byStaff, Instant now, boolean expected) {
        // Given
        var policy = AppointmentPolicy.DEFAULT.withReleaseBefore(before);
        BranchPlan salon = salon(service -> service.withPublicCapacity(1).withPolicy(policy));
        var demand = Demand.of(salon, new Wanted(List.of(CUT), 1, null, byStaff));

        // When
        boolean open = demand.isOpenToAsker(TEN, now);

        // Then
        assertThat(open).isEqualTo(expected);
    }

    @Test
    void shouldHaveAnotherCapacityOnItsDateOnly() {
        // Given
        var override = new CapacityOverride(TUESDAY, CUT, 9, 7);
        var ofBranch = new CapacityOverride(TUESDAY, null, 0, null);
        BranchPlan salon = salon(service -> service.withPublicCapacity(1)).withOverrides(List.of(override, ofBranch));
        var demand = Demand.of(salon, wanted(CUT));

        // When
        Takes then = demand.from(TEN).orElseThrow();
        Takes dayAfter = demand.from(TEN.plus(Duration.ofDays(1))).orElseThrow();

        // Then
        assertThat(then.pieces()).extracting(Piece::ceiling).containsExactly(9, 0);
        assertThat(then.quota()).extracting(Piece::ceiling).containsExactly(7);
        assertThat(dayAfter.pieces()).extracting(Piece::ceiling).containsExactly(2, 4);
        assertThat(dayAfter.quota()).extracting(Piece::ceiling).containsExactly(1);
    }

    @Test
    void shouldRefuseToBeServedBySomebodyWhoDoesNotDoIt() {
        // Given
        BranchPlan salon = salon(service -> service.withNeeds(SOMEBODY))
                .withStaff(List.of(ADA, BEN.withServiceIds(List.of(COLOUR))));
        var wanted = new Wanted(List.of(CUT), 1, BEN.id(), false);

        // Then
        assertThatThrownBy(() -> Demand.of(salon, wanted)).isInstanceOf(Refused.class);
    }

    @Test
    void shouldLetOnlyStaffAskForWhoCannotBeChosen() {
        // Given
        BranchPlan salon = salon(service -> service.withNeeds(SOMEBODY)).withStaff(List.of(ADA.withChoosable(false)));

        // When
        var byStaff = Demand.of(salon, new Wanted(List.of(CUT), 1, ADA.id(), true));

        // Then
        assertThat(byStaff.from(TEN)).isPresent();
        assertThatThrownBy(() -> Demand.of(salon, new Wanted(List.of(CUT), 1, ADA.id(), false)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void shouldRefuseTheSameServiceTwice() {
        assertThatThrownBy(() -> Demand.of(salon(service -> service), wanted(CUT, CUT)))
                .isInstanceOf(Refused.class);
    }

    private static Wanted wanted(UUID... services) {
        return new Wanted(List.of(services), 1, null, false);
    }

    private static BranchPlan salon(UnaryOperator<ServicePlan> change) {
        return new BranchPlan(
                new UUID(0, 100),
                new UUID(0, 101),
                1,
                Map.of("en", "Salon"),
                "1 High Street",
                "GB",
                ZoneId.of("Europe/London"),
                List.of("en"),
                4,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyWindow(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList(),
                List.of(),
                List.of(change.apply(service(CUT)), change.apply(service(COLOUR))),
                List.of(),
                List.of());
    }

    private static ServicePlan service(UUID id) {
        return new ServicePlan(id, "S", Map.of("en", "Service"), true, 30, 30, 0, 0, 2, AppointmentPolicy.DEFAULT);
    }
}
