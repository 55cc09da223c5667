package io.turno.booking.impact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.impact.Impact.Stranded;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ImpactTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final UUID CARDS = new UUID(1, 1);
    private static final UUID ADVICE = new UUID(1, 2);
    private static final int DAY_TICKS = 288;

    static Stream<Arguments> plans() {
        BranchPlan usual = plan(2, 4);
        BranchPlan lunch = usual.with(plan -> plan.hours(hours(new WeeklyWindow(
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
        var stranded = Impact.stranded(plan, List.of(booked), uses(booked));

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
        var stranded = Impact.stranded(plan(ofService, ofBranch), all, uses(all.toArray(Booked[]::new)));

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
        var stranded = Impact.stranded(onlyCards, List.of(card, advice), uses(card, advice));

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
        var stranded = Impact.stranded(plan(1, 1), List.of(booked), uses(booked, held, held));

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

    private static List<Integer> numbers(List<Stranded> stranded) {
        return stranded.stream()
                .map(one -> (int) one.appointment().id().getLeastSignificantBits())
                .sorted()
                .toList();
    }

    /** Booked in the order of their numbers, a quarter of an hour each. */
    private static Booked booked(int number, UUID service, String at) {
        Instant start = DAY.atTime(LocalTime.parse(at)).toInstant(ZoneOffset.UTC);
        List<Piece> takes = Demand.of(plan(9, 9), List.of(service), 1).from(start);
        Instant bookedAt = Instant.EPOCH.plus(Duration.ofMinutes(number));
        return new Booked(
                new UUID(0, number),
                "AB000" + number,
                start,
                start.plus(Duration.ofMinutes(15)),
                List.of(service),
                bookedAt,
                takes,
                "email");
    }

    /** What the ledger says where exactly these are booked or held. */
    private static List<PoolUse> uses(Booked... all) {
        return Stream.of(CARDS, ADVICE, new UUID(0, 1))
                .map(pool -> new PoolUse(pool, DAY, used(pool, all)))
                .toList();
    }

    private static Short[] used(UUID pool, Booked... all) {
        var ticks = new Short[DAY_TICKS];
        Arrays.fill(ticks, (short) 0);
        Arrays.stream(all)
                .flatMap(booked -> booked.takes().stream())
                .filter(piece -> piece.poolId().equals(pool))
                .forEach(piece -> {
                    for (int tick = piece.firstTick(); tick < piece.lastTick(); tick++) {
                        ticks[tick] = (short) (ticks[tick] + piece.units());
                    }
                });
        return ticks;
    }

    private static BranchPlan plan(int cardsCapacity, int branchCapacity) {
        return new BranchPlan(
                new UUID(0, 1),
                new UUID(0, 2),
                1,
                Map.of("en", "Somewhere"),
                "",
                "GB",
                ZoneId.of("UTC"),
                List.of("en"),
                branchCapacity,
                open("09:00", "17:00"),
                List.of(),
                List.of(service(CARDS, 15, cardsCapacity), service(ADVICE, 15, 9)),
                List.of(),
                List.of());
    }

    private static ServicePlan service(UUID id, int slotMinutes, int capacity) {
        return new ServicePlan(
                id, "C", Map.of("en", "Cards"), true, slotMinutes, 15, 0, 0, capacity, AppointmentPolicy.DEFAULT);
    }

    private static List<WeeklyWindow> open(String from, String to) {
        return hours(new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to)));
    }

    private static List<WeeklyWindow> hours(WeeklyWindow... windows) {
        return List.of(windows);
    }
}
