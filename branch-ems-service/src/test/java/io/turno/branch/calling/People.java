package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.contracts.plan.Presence;

/** People who wait, for tests of rules. Minutes count from {@link #NOW}. */
public final class People {
    public static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    public static final UUID SERVICE = UUID.randomUUID();

    private People() {}

    /** @param booked minutes from now */
    public static Candidate appointment(String number, int priority, int booked, boolean present) {
        return appointment(number, priority, booked, present, Presence.PREFERRED);
    }

    public static Candidate appointment(String number, int priority, int booked, boolean present, Presence presence) {
        Instant start = NOW.plus(Duration.ofMinutes(booked));
        return new Candidate(
                UUID.randomUUID(),
                1,
                number,
                SERVICE,
                true,
                priority,
                start,
                null,
                present,
                presence,
                null,
                Terms.NONE);
    }

    /** @param came minutes from now */
    public static Candidate walkIn(String number, int priority, int came) {
        return walkIn(number, SERVICE, priority, NOW.plus(Duration.ofMinutes(came)));
    }

    public static Candidate walkIn(String number, UUID serviceId, int priority, Instant came) {
        return walkIn(number, serviceId, priority, came, null, Terms.NONE);
    }

    /** @param calledAt the latest call, which led to nothing */
    public static Candidate walkIn(
            String number, UUID serviceId, int priority, Instant came, Instant calledAt, Terms terms) {
        return new Candidate(
                UUID.randomUUID(),
                1,
                number,
                serviceId,
                false,
                priority,
                came,
                null,
                true,
                Presence.PREFERRED,
                calledAt,
                terms);
    }

    /** Up to eleven, appointments and walk-ins. */
    public static List<Candidate> anybody(Random random, Presence presence) {
        var waiting = new ArrayList<Candidate>();
        int many = random.nextInt(12);
        for (int number = 0; number < many; number++) {
            String name = "%03d".formatted(number);
            int priority = 1 + random.nextInt(3);
            waiting.add(
                    random.nextBoolean()
                            ? appointment(name, priority, random.nextInt(-60, 60), random.nextBoolean(), presence)
                            : walkIn(name, priority, random.nextInt(-120, 0)));
        }
        return waiting;
    }

    static List<String> numbers(List<Place> order) {
        return order.stream().map(place -> place.candidate().number()).toList();
    }
}
