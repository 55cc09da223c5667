package io.turno.bench;

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
import java.util.stream.IntStream;

import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;

/** One organisation with many branches, all open round the clock, and one service. */
record Town(UUID tenant, UUID service, List<UUID> branches, int capacity) {
    static final int SLOT_MINUTES = 15;
    /** Clear of every notice. */
    private static final int FIRST_DAY = 2;

    private static final int DAYS = 50;

    static Town of(int branches, int capacity) {
        return new Town(
                UUID.randomUUID(),
                UUID.randomUUID(),
                IntStream.range(0, branches).mapToObj(_ -> UUID.randomUUID()).toList(),
                capacity);
    }

    List<BranchPlan> plans() {
        return branches.stream().map(this::plan).toList();
    }

    UUID branch(int number) {
        return branches.get(number % branches.size());
    }

    /** A start on the grid, another for each number, up to some thousands. */
    Instant start(int number) {
        int slots = 22 * 60 / SLOT_MINUTES;
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(FIRST_DAY + number / slots % DAYS);
        return day.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(Duration.ofMinutes((long) SLOT_MINUTES * (number % slots)));
    }

    private BranchPlan plan(UUID branch) {
        return new BranchPlan(
                branch,
                tenant,
                1,
                Map.of("en", "Branch"),
                "1 Bench Street",
                "GB",
                ZoneId.of("Etc/UTC"),
                List.of("en"),
                capacity,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new WeeklyWindow(day, LocalTime.MIN, LocalTime.of(23, 0)))
                        .toList(),
                List.of(),
                List.of(offer()),
                List.of(),
                List.of());
    }

    private ServicePlan offer() {
        return new ServicePlan(
                service,
                "B",
                Map.of("en", "Bench"),
                true,
                SLOT_MINUTES,
                SLOT_MINUTES,
                0,
                0,
                capacity,
                AppointmentPolicy.DEFAULT);
    }
}
