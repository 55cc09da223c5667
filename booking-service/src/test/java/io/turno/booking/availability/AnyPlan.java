package io.turno.booking.availability;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.Needs;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;
import io.turno.contracts.plan.TimeOff;
import io.turno.contracts.plan.WeeklyWindow;

/**
 * A branch drawn at random: zone, hours, breaks, staff, counters, two services with what they take, public quota, notice and
 * horizon; and a day of it that is worth a look: today,
 * around the end of the horizon, or one on which the clocks change.
 */
record AnyPlan(BranchPlan plan, LocalDate day) {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Africa/Casablanca",
            "Africa/Cairo");
    private static final int[] STEPS = {5, 10, 15, 30, 60};
    private static final int WHOLE_YEAR = 400;
    private static final int TICKS_OF_A_DAY = 24 * 12;

    static AnyPlan of(Random random, Instant now) {
        var zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        LocalDate today = now.atZone(zone).toLocalDate();
        ZoneOffsetTransition change = zone.getRules().nextTransition(now);
        int horizon = random.nextInt(30);
        return switch (random.nextInt(3)) {
            case 0 -> new AnyPlan(plan(random, zone, horizon), today);
            case 1 -> new AnyPlan(plan(random, zone, horizon), today.plusDays(horizon + random.nextInt(2)));
            default -> new AnyPlan(plan(random, zone, WHOLE_YEAR), changeOr(change, today.plusDays(9)));
        };
    }

    private static LocalDate changeOr(ZoneOffsetTransition change, LocalDate otherwise) {
        return change == null ? otherwise : change.getDateTimeBefore().toLocalDate();
    }

    /** What a question or an order names: one of the services, or both in one visit. */
    List<UUID> anyServices(Random random) {
        List<UUID> both = plan.services().stream().map(ServicePlan::id).toList();
        return random.nextInt(3) == 0 ? both : List.of(both.get(random.nextInt(both.size())));
    }

    /** Every five minutes of the day, by elapsed time. */
    List<Instant> moments() {
        Instant first = day.atStartOfDay(plan.timeZone()).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(plan.timeZone()).toInstant();
        return Stream.iterate(first, moment -> moment.isBefore(end), moment -> moment.plusSeconds(300))
                .toList();
    }

    private static BranchPlan plan(Random random, ZoneId zone, int horizon) {
        var policy = AppointmentPolicy.DEFAULT.with(usual -> usual.opensDaysAhead(horizon)
                .minNotice(Duration.ofMinutes(random.nextInt(10) * 20L))
                .minNoticeCancel(Duration.ZERO)
                .conversionLead(Duration.ZERO)
                .releaseBefore(random.nextBoolean() ? Duration.ofHours(random.nextInt(12)) : null)
                .maxPartySize(2)
                .reminders(List.of()));
        var plan = new BranchPlan(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                Map.of("en", "Anywhere"),
                "1 Random Street",
                "GB",
                zone,
                List.of("en"),
                1 + random.nextInt(4),
                hours(random),
                List.of(),
                List.of(service(random, "A", policy), service(random, "B", policy)),
                List.of(counter(random), counter(random)),
                List.of());
        return plan.withStaff(
                List.of(member(random, plan), member(random, plan), new StaffPlan(UUID.randomUUID(), "Always there")));
    }

    /** Does one of the services, at hours of their own, and is away now and then. */
    private static StaffPlan member(Random random, BranchPlan plan) {
        LocalDate somewhen = LocalDate.now(plan.timeZone()).plusDays(random.nextInt(4));
        var away = new TimeOff(
                somewhen.atTime(time(random.nextInt(144))), somewhen.atTime(time(144 + random.nextInt(144))));
        return new StaffPlan(UUID.randomUUID(), "Member").with(member -> member.hours(hours(random))
                .timeOff(List.of(away))
                .serviceIds(List.of(plan.services().get(random.nextInt(2)).id()))
                .capacity(1 + random.nextInt(2)));
    }

    private static CounterPlan counter(Random random) {
        return new CounterPlan(UUID.randomUUID(), "1", List.of())
                .withHours(random.nextBoolean() ? hours(random) : List.of());
    }

    private static ServicePlan service(Random random, String prefix, AppointmentPolicy policy) {
        var service = new ServicePlan(
                UUID.randomUUID(),
                prefix,
                Map.of("en", "Service " + prefix),
                true,
                STEPS[random.nextInt(STEPS.length)],
                5 * (1 + random.nextInt(15)),
                5 * random.nextInt(4),
                5 * random.nextInt(4),
                1 + random.nextInt(3),
                policy);
        var needs = Needs.NOTHING.withStaff(random.nextBoolean()).withCounter(random.nextBoolean());
        return service.withNeeds(needs).withPublicCapacity(random.nextInt(3) == 0 ? 1 : null);
    }

    /** The same two windows on all days, which may overlap or touch; the first has a break. */
    private static List<WeeklyWindow> hours(Random random) {
        OpeningWindow first = window(random, 0, TICKS_OF_A_DAY - 1);
        OpeningWindow second = window(random, 0, TICKS_OF_A_DAY - 1);
        OpeningWindow pause = window(random, ticks(first.from()) + 1, ticks(first.to()) - 1);
        return Arrays.stream(DayOfWeek.values())
                .flatMap(weekday -> Stream.of(
                        new WeeklyWindow(weekday, first.from(), first.to(), List.of(pause), null),
                        new WeeklyWindow(weekday, second.from(), second.to())))
                .toList();
    }

    /** Within these ticks of the day; at least half an hour where there is room for it. */
    private static OpeningWindow window(Random random, int earliest, int latest) {
        int least = Math.min(6, latest - earliest);
        int from = earliest + random.nextInt(latest - earliest - least + 1);
        int to = from + least + random.nextInt(latest - from - least + 1);
        return new OpeningWindow(time(from), time(to));
    }

    private static int ticks(LocalTime time) {
        return time.toSecondOfDay() / 300;
    }

    private static LocalTime time(int ticks) {
        return LocalTime.ofSecondOfDay(ticks * 300L);
    }
}
