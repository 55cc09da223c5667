package io.turno.booking.impact;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.turno.booking.impact.Impact.Stranded;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.TimeOff;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.booking.impact.Diary.ADVICE;
import static io.turno.booking.impact.Diary.AMELIA;
import static io.turno.booking.impact.Diary.BEN;
import static io.turno.booking.impact.Diary.COUNTER;
import static io.turno.booking.impact.Diary.DAY;
import static io.turno.booking.impact.Diary.MORNING;
import static io.turno.booking.impact.Diary.open;
import static io.turno.booking.impact.Diary.uses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ServingTest {
    private static final BranchPlan USUAL = Diary.served(1);
    private static final StaffPlan WITH_AMELIA = new StaffPlan(AMELIA, "Amelia");
    private static final StaffPlan WITH_BEN = new StaffPlan(BEN, "Ben");
    private static final CounterPlan AT_COUNTER = new CounterPlan(COUNTER, "1", List.of());
    private static final Needs NEEDS = new Needs(true, List.of(), List.of(), true, List.of());

    static Stream<Arguments> plans() {
        var away = new TimeOff(DAY.atTime(12, 10), DAY.atTime(13, 0));
        return Stream.of(
                arguments("nothing changed", USUAL, null),
                arguments("she left", staff(WITH_BEN), Why.NO_STAFF),
                arguments("she does something else", staff(WITH_AMELIA.withServiceIds(List.of(ADVICE))), Why.NO_STAFF),
                arguments("it takes a skill", needing(NEEDS.withSkills(List.of("signing"))), Why.NO_STAFF),
                arguments("others do it", needing(NEEDS.withStaffIds(List.of(BEN))), Why.NO_STAFF),
                arguments("she goes during the visit", staff(WITH_AMELIA.withTimeOff(List.of(away))), Why.NO_STAFF),
                arguments("she works earlier", staff(WITH_AMELIA.withHours(open("09:00", "12:00"))), Why.NO_STAFF),
                arguments("she goes after it", staff(WITH_AMELIA.withHours(open("09:00", "12:15"))), null),
                arguments(
                        "it takes longer by now",
                        cards(
                                staff(WITH_AMELIA.withHours(open("09:00", "12:15"))),
                                service -> service.withDurationMinutes(60)),
                        null),
                arguments("it takes nobody", with(staff(), NEEDS.withStaff(false)), null),
                arguments("it takes nobody and nothing", needing(Needs.NOTHING), null),
                arguments("the counter is gone", counters(), Why.NO_COUNTER),
                arguments(
                        "it serves something else",
                        counters(AT_COUNTER.withServiceIds(List.of(ADVICE))),
                        Why.NO_COUNTER),
                arguments(
                        "it is staffed earlier",
                        counters(AT_COUNTER.withHours(open("09:00", "12:00"))),
                        Why.NO_COUNTER),
                arguments("it takes no counter", with(counters(), NEEDS.withCounter(false)), null),
                arguments("neither is there", counters().withStaff(List.of()), Why.NO_STAFF));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("plans")
    void shouldStrandWhatTheOneItWasBookedWithDoesNotServe(String what, BranchPlan plan, Why expected) {
        // Given
        var booked = Diary.served(1, "12:00");

        // When
        var stranded = Impact.stranded(plan, List.of(booked), uses(booked), MORNING);

        // Then
        assertThat(stranded).extracting(Stranded::why).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    static Stream<Arguments> plansForNobodyInParticular() {
        return Stream.of(
                arguments("somebody works", USUAL, null),
                arguments("somebody else works", staff(WITH_BEN), null),
                arguments("nobody works then", staff(WITH_BEN.withHours(open("13:00", "17:00"))), Why.NO_STAFF),
                arguments("nobody is there", staff(), Why.NO_STAFF),
                arguments("no counter is there", counters(), Why.NO_COUNTER));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("plansForNobodyInParticular")
    void shouldStrandWhatWasBookedWithNobodyWhereNobodyServesIt(String what, BranchPlan plan, Why expected) {
        // Given
        var booked = Diary.booked(1, Diary.CARDS, "12:00");

        // When
        var stranded = Impact.stranded(plan, List.of(booked), uses(booked), MORNING);

        // Then
        assertThat(stranded).extracting(Stranded::why).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private static BranchPlan staff(StaffPlan... staff) {
        return USUAL.withStaff(List.of(staff));
    }

    private static BranchPlan counters(CounterPlan... counters) {
        return USUAL.withCounters(List.of(counters));
    }

    private static BranchPlan needing(Needs needs) {
        return with(USUAL, needs);
    }

    private static BranchPlan with(BranchPlan plan, Needs needs) {
        return cards(plan, service -> service.withNeeds(needs));
    }

    private static BranchPlan cards(BranchPlan plan, UnaryOperator<ServicePlan> change) {
        return plan.withServices(List.of(change.apply(plan.services().getFirst())));
    }
}
