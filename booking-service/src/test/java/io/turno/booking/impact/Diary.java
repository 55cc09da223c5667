package io.turno.booking.impact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.turno.booking.capacity.Demand;
import io.turno.booking.capacity.Piece;
import io.turno.booking.capacity.Wanted;
import io.turno.booking.impact.Impact.Stranded;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.WeeklyWindow;

/** What is booked on a Monday at a small branch: by its number, a quarter of an hour each. */
final class Diary {
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final Instant MORNING = DAY.atTime(6, 0).toInstant(ZoneOffset.UTC);
    static final UUID CARDS = new UUID(1, 1);
    static final UUID ADVICE = new UUID(1, 2);
    static final UUID AMELIA = new UUID(2, 1);
    static final UUID BEN = new UUID(2, 2);
    static final UUID COUNTER = new UUID(3, 1);
    private static final int DAY_TICKS = 288;
    private static final int PLENTY = 9;

    private Diary() {}

    /** Booked in the order of their numbers. */
    static Booked booked(int number, UUID service, String at) {
        return booked(plan(PLENTY, PLENTY), number, service, at);
    }

    /** With Amelia, at her counter, out of the public quota. */
    static Booked served(int number, String at) {
        return booked(served(PLENTY), number, CARDS, at);
    }

    private static Booked booked(BranchPlan plan, int number, UUID service, String at) {
        Instant start = DAY.atTime(LocalTime.parse(at)).toInstant(ZoneOffset.UTC);
        var takes = Demand.of(plan, new Wanted(List.of(service), 1, null, false))
                .from(start)
                .orElseThrow();
        var pieces = new ArrayList<>(takes.pieces());
        pieces.addAll(takes.quota());
        takes.choices()
                .forEach(choice -> pieces.addAll(choice.candidates().getFirst().pieces()));
        return new Booked(
                new UUID(0, number),
                "AB000" + number,
                start,
                start.plus(Duration.ofMinutes(15)),
                List.of(service),
                Instant.EPOCH.plus(Duration.ofMinutes(number)),
                pieces,
                plan.staff().stream().map(StaffPlan::id).toList(),
                plan.counters().stream().map(CounterPlan::id).toList(),
                "email");
    }

    /** What the ledger says where exactly these are booked or held. */
    static List<PoolUse> uses(Booked... all) {
        return Arrays.stream(all)
                .flatMap(booked -> booked.takes().stream())
                .map(Piece::poolId)
                .distinct()
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

    /** In which nobody in particular serves people. */
    static BranchPlan plan(int cardsCapacity, int branchCapacity) {
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
                List.of(service(CARDS, 15, cardsCapacity), service(ADVICE, 15, PLENTY)),
                List.of(),
                List.of());
    }

    /** In which a visit for cards takes Amelia, her counter and some of the quota; each of them has so many. */
    static BranchPlan served(int each) {
        ServicePlan cards = service(CARDS, 15, PLENTY)
                .with(service -> service.needs(new Needs(true, List.of(), List.of(), true, List.of()))
                        .publicCapacity(each));
        return plan(PLENTY, PLENTY).with(plan -> plan.services(List.of(cards))
                .staff(List.of(new StaffPlan(AMELIA, "Amelia").withCapacity(each)))
                .counters(List.of(new CounterPlan(COUNTER, "1", List.of()).withCapacity(each))));
    }

    static ServicePlan service(UUID id, int slotMinutes, int capacity) {
        return new ServicePlan(
                id, "C", Map.of("en", "Cards"), true, slotMinutes, 15, 0, 0, capacity, AppointmentPolicy.DEFAULT);
    }

    static List<WeeklyWindow> open(String from, String to) {
        return List.of(new WeeklyWindow(DayOfWeek.MONDAY, LocalTime.parse(from), LocalTime.parse(to)));
    }

    static List<Integer> numbers(List<Stranded> stranded) {
        return stranded.stream()
                .map(one -> (int) one.appointment().id().getLeastSignificantBits())
                .sorted()
                .toList();
    }
}
