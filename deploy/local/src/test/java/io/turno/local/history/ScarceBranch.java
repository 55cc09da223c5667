package io.turno.local.history;

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
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import io.turno.contracts.event.Topic;
import io.turno.contracts.plan.AppointmentPolicy;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.testkit.events.EventPublisher;

/** A branch of an organisation of its own, with far too few places: everybody wants one of six starts of one morning. */
final class ScarceBranch {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int DAYS_AHEAD = 5;
    private static final int STARTS = 6;
    private static final int WHOLE_BRANCH = 3;
    private static final int PARTY = 3;

    final UUID tenant = UUID.randomUUID();
    final UUID id = UUID.randomUUID();
    private final UUID advice = UUID.randomUUID();
    private final UUID group = UUID.randomUUID();
    private final LocalDate day;

    private ScarceBranch(LocalDate day) {
        this.day = day;
    }

    /** Its plan is published; the instances hear of it in a moment. */
    static ScarceBranch open(Map<String, Object> kafka, Instant now) {
        var branch = new ScarceBranch(now.atZone(LONDON).toLocalDate().plusDays(DAYS_AHEAD));
        try (var events = new EventPublisher(kafka)) {
            events.publish(Topic.POLICY, branch.id, branch.tenant, branch.id, branch.plan());
        }
        return branch;
    }

    /** Somebody's wish, as a request says it. */
    Map<String, Object> anyWish(RandomGenerator random) {
        boolean alone = random.nextBoolean();
        return Map.of(
                "branchId",
                id,
                "serviceIds",
                List.of(alone ? advice : group),
                "start",
                anyStart(random).toString(),
                "partySize",
                alone ? 1 : 1 + random.nextInt(PARTY));
    }

    Instant anyStart(RandomGenerator random) {
        return starts().get(random.nextInt(STARTS));
    }

    /** Units of each pool. */
    Map<UUID, Integer> capacities() {
        return Map.of(id, WHOLE_BRANCH, advice, 1, group, PARTY);
    }

    private List<Instant> starts() {
        Instant ten = day.atTime(10, 0).atZone(LONDON).toInstant();
        return IntStream.range(0, STARTS)
                .mapToObj(number -> ten.plus(Duration.ofMinutes(30L * number)))
                .toList();
    }

    private BranchPlan plan() {
        return new BranchPlan(
                id,
                tenant,
                1,
                Map.of("en", "Scarce"),
                "1 Narrow Street",
                "GB",
                LONDON,
                List.of("en"),
                WHOLE_BRANCH,
                Arrays.stream(DayOfWeek.values())
                        .map(weekday -> new WeeklyWindow(weekday, LocalTime.of(9, 0), LocalTime.of(17, 0)))
                        .toList(),
                List.of(),
                // The buffer lets neighbours collide as well.
                List.of(service(advice, "A", 30, 5, 1, 1), service(group, "G", 60, 0, PARTY, PARTY)),
                List.of(),
                List.of());
    }

    private static ServicePlan service(
            UUID id, String prefix, int minutes, int bufferAfter, int capacity, int maxPartySize) {
        var policy = AppointmentPolicy.DEFAULT.with(
                usual -> usual.maxPartySize(maxPartySize).reminders(List.of()));
        return new ServicePlan(
                id, prefix, Map.of("en", "Service " + prefix), true, 30, minutes, 0, bufferAfter, capacity, policy);
    }
}
