package io.turno.booking.impact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.booking.impact.Impact.Stranded;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CapacityOverride;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static io.turno.booking.impact.Diary.ADVICE;
import static io.turno.booking.impact.Diary.AMELIA;
import static io.turno.booking.impact.Diary.BEN;
import static io.turno.booking.impact.Diary.CARDS;
import static io.turno.booking.impact.Diary.COUNTER;
import static io.turno.booking.impact.Diary.DAY;
import static io.turno.booking.impact.Diary.MORNING;
import static io.turno.booking.impact.Diary.booked;
import static io.turno.booking.impact.Diary.numbers;
import static io.turno.booking.impact.Diary.open;
import static io.turno.booking.impact.Diary.plan;
import static io.turno.booking.impact.Diary.service;
import static io.turno.booking.impact.Diary.uses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ImpactTest {
    private static final LocalDate TOMORROW = DAY.plusDays(1);

    static Stream<Arguments> plans() {
        BranchPlan usual = plan(2, 4);
        BranchPlan lunch = usual.with(plan -> plan.hours(List.of(new WeeklyWindow(
                DayOfWeek.MONDAY,
                LocalTime.of(9, 0),
                LocalTime.of(17, 0),
                List.of(new OpeningWindow(LocalTime.of(12, 0), LocalTime.of(13, 0))),
                null))));
        return Stream.of(
                arguments("the same", usual, "12:00", null),
                arguments("a break in the visit", lunch, "12:00", Why.OUTSIDE_HOURS),
                arguments("over before the break", lunch, "11:45", null),
                arguments("reaching into the break", lunch, "11:50", Why.OUTSIDE_HOURS),
                arguments(
                        "closing earlier",
                        usual.with(plan -> plan.hours(open("09:00", "12:00"))),
                        "12:00",
                        Why.OUTSIDE_HOURS),
                arguments("over when it closes", usual.with(plan -> plan.hours(open("09:00", "12:15"))), "12:00", null),
                arguments(
                        "a coarser grid",
                        usual.with(plan -> plan.services(List.of(service(CARDS, 60, 2)))),
                        "12:15",
                        null),
                arguments(
                        "service gone",
                        usual.with(plan -> plan.services(List.of(service(ADVICE, 15, 2)))),
                        "12:00",
                        Why.SERVICE_WITHDRAWN),
                arguments(
                        "walk-ins only",
                        usual.with(plan ->
                                plan.services(List.of(service(CARDS, 15, 2).withBookable(false)))),
                        "12:00",
                        Why.SERVICE_WITHDRAWN));
    }

    @ParameterizedTest(name = "{0}, at {2}")
    @MethodSource("plans")
    void shouldStrandWhatThePlanHasNoPlaceFor(String what, BranchPlan plan, String at, Why expected) {
        // Given
        var booked = booked(1, CARDS, at);

        // When
        var stranded = Impact.stranded(plan, List.of(booked), uses(booked), MORNING);

        // Then
        assertThat(stranded.stream().map(Stranded::why)).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "service {0}, branch {1}")
    @MethodSource("ceilings")
    void shouldStrandTheLastBookedBeyondTheCeiling(int ofService, int ofBranch, List<Integer> expected) {
        // Given
        var first = booked(1, CARDS, "10:00");
        var second = booked(2, CARDS, "10:00");
        var third = booked(3, CARDS, "10:00");
        var elsewhere = booked(4, CARDS, "11:00");
        var all = List.of(elsewhere, third, first, second);

        // When
        var stranded = Impact.stranded(plan(ofService, ofBranch), all, uses(all.toArray(Booked[]::new)), MORNING);

        // Then
        assertThat(numbers(stranded)).isEqualTo(expected);
        assertThat(stranded).allMatch(one -> one.why() == Why.OVER_CAPACITY);
    }

    static Stream<Arguments> ceilings() {
        return Stream.of(
                arguments(3, 3, List.of()),
                arguments(2, 4, List.of(3)),
                arguments(4, 2, List.of(3)),
                arguments(1, 4, List.of(2, 3)));
    }

    @Test
    void shouldCountThePlacesOfWhatIsStrandedAnyhowAsFree() {
        // Given
        var card = booked(1, CARDS, "10:00");
        var advice = booked(2, ADVICE, "10:00");
        var onlyCards = plan(1, 1).with(plan -> plan.services(List.of(service(CARDS, 15, 1))));

        // When
        var stranded = Impact.stranded(onlyCards, List.of(card, advice), uses(card, advice), MORNING);

        // Then
        assertThat(stranded).extracting(Stranded::why).containsExactly(Why.SERVICE_WITHDRAWN);
        assertThat(numbers(stranded)).containsExactly(2);
    }

    @Test
    void shouldStrandNobodyForWhatIsOnlyHeld() {
        // Given
        var booked = booked(1, CARDS, "10:00");
        var held = booked(2, CARDS, "11:00");

        // When
        var stranded = Impact.stranded(plan(1, 1), List.of(booked), uses(booked, held, held), MORNING);

        // Then
        assertThat(stranded).isEmpty();
    }

    @Test
    void shouldAddUpWhatCouldBeginOnADay() {
        // Given
        BranchPlan plan = plan(2, 3).with(one -> one.hours(open("09:00", "10:00")));

        // When
        int capacity = StartableCapacity.on(DAY, plan);

        // Then
        int starts = 4;
        int ofCards = starts * 2;
        int ofAdviceWhichTheBranchLimits = starts * 3;
        assertThat(capacity).isEqualTo(ofCards + ofAdviceWhichTheBranchLimits);
        assertThat(StartableCapacity.on(DAY.plusDays(1), plan)).isZero();
    }

    static Stream<Arguments> pools() {
        BranchPlan usual = Diary.served(3);
        return Stream.of(
                arguments("as usual", usual, List.of()),
                arguments("less of everything", Diary.served(1), List.of(2, 3)),
                arguments(
                        "Amelia",
                        usual.withStaff(List.of(new StaffPlan(AMELIA, "Amelia").withCapacity(2))),
                        List.of(3)),
                arguments("Amelia that day", usual.withOverrides(List.of(override(DAY, AMELIA, 1))), List.of(2, 3)),
                arguments(
                        "Amelia the day after", usual.withOverrides(List.of(override(TOMORROW, AMELIA, 1))), List.of()),
                arguments("the counter that day", usual.withOverrides(List.of(override(DAY, COUNTER, 2))), List.of(3)),
                arguments(
                        "the service that day",
                        usual.withOverrides(List.of(override(DAY, CARDS, 0))),
                        List.of(1, 2, 3)),
                arguments("the branch that day", usual.withOverrides(List.of(override(DAY, null, 1))), List.of(2, 3)),
                arguments("the quota", quota(1, null), List.of(2, 3)),
                arguments("the quota, still kept", quota(1, Duration.ofHours(2)), List.of(2, 3)),
                arguments("the quota, released", quota(1, Duration.ofDays(1)), List.of()),
                arguments(
                        "the quota that day",
                        usual.withOverrides(List.of(new CapacityOverride(DAY, CARDS, 3, 2))),
                        List.of(3)));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("pools")
    void shouldLookAtEveryPoolAsItIsOnTheDate(String what, BranchPlan plan, List<Integer> expected) {
        // Given
        var all = List.of(Diary.served(3, "10:00"), Diary.served(1, "10:00"), Diary.served(2, "10:00"));

        // When
        var stranded = Impact.stranded(plan, all, uses(all.toArray(Booked[]::new)), MORNING);

        // Then
        assertThat(numbers(stranded)).isEqualTo(expected);
        assertThat(stranded).allMatch(one -> one.why() == Why.OVER_CAPACITY);
    }

    static Stream<Arguments> staffed() {
        StaffPlan amelia = new StaffPlan(AMELIA, "Amelia");
        StaffPlan ben = new StaffPlan(BEN, "Ben").withCapacity(2);
        BranchPlan hour = Diary.served(9).withHours(open("09:00", "10:00"));
        BranchPlan both = hour.withStaff(List.of(amelia, ben));
        return Stream.of(
                arguments("one", hour.withStaff(List.of(amelia)), 4),
                arguments("both", both, 4 * 3),
                arguments(
                        "one of them later", hour.withStaff(List.of(amelia, ben.withHours(open("09:30", "10:00")))), 8),
                arguments("one not that day", both.withOverrides(List.of(override(DAY, AMELIA, 0))), 4 * 2),
                arguments("a counter for one", both.withCounters(List.of(new CounterPlan(COUNTER, "1", List.of()))), 4),
                arguments("the service takes fewer", both.withOverrides(List.of(override(DAY, CARDS, 2))), 4 * 2),
                arguments("nobody", hour.withStaff(List.of()), 0));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("staffed")
    void shouldAddUpWhatThoseWhoWorkCouldBegin(String what, BranchPlan plan, int expected) {
        // When
        int capacity = StartableCapacity.on(DAY, plan);

        // Then
        assertThat(capacity).isEqualTo(expected);
    }

    private static CapacityOverride override(LocalDate date, UUID of, int capacity) {
        return new CapacityOverride(date, of, capacity, null);
    }

    /** @param releaseBefore null for never */
    private static BranchPlan quota(int publicCapacity, Duration releaseBefore) {
        BranchPlan usual = Diary.served(3);
        var policy = AppointmentPolicy.DEFAULT.with(rules -> rules.releaseBefore(releaseBefore));
        return usual.withServices(List.of(usual.services().getFirst().with(cards -> cards.publicCapacity(publicCapacity)
                .policy(policy))));
    }
}
