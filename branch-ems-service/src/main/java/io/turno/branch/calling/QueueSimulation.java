package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallRules;

/**
 * Plays a queue to its end: whenever a counter is free, it calls whoever the rules say. One run tells the time of every call.
 *
 * @param from when it begins
 * @param turns taken before, by profile; they stay as they are
 */
@PureRule
public record QueueSimulation(Instant from, Map<String, Turns> turns) {
    /** Nobody waits for longer; whom the rules never call has no time. */
    private static final Duration HORIZON = Duration.ofHours(24);
    /** A free counter whose rules call none of those who wait looks again. */
    private static final Duration LOOKS_AGAIN = Duration.ofMinutes(1);

    /**
     * Somebody who waits, or will.
     *
     * @param at from when on the person can be called
     * @param visit how long it will keep a counter; zero for one who only asks when it would be
     */
    public record Arrival(Candidate candidate, Instant at, Duration visit) {}

    /**
     * A counter.
     *
     * @param profile counters of one profile take turns together; empty where it has none
     * @param serviceIds what it serves; empty for everything
     * @param freeAt when it can call first
     */
    public record OpenCounter(
            UUID counterId, String operator, String profile, CallRules rules, List<UUID> serviceIds, Instant freeAt) {
        boolean mayCall(Candidate candidate) {
            return (serviceIds.isEmpty() || serviceIds.contains(candidate.serviceId()))
                    && candidate.terms().allow(counterId, operator);
        }

        private OpenCounter again(Instant at) {
            return new OpenCounter(counterId, operator, profile, rules, serviceIds, at);
        }
    }

    /** Counters that may call the same people by the same rules share their lines. */
    private record Kind(String profile, CallRules rules, List<UUID> serviceIds, UUID counterId, String operator) {}

    /** When each is called, by ticket. */
    public Map<UUID, Instant> calls(List<Arrival> arrivals, List<OpenCounter> stations) {
        var run = new Run(arrivals, stations);
        while (run.step()) {
            // each step is one look of one counter
        }
        return run.calls;
    }

    private final class Run {
        private final Map<UUID, Instant> calls = new HashMap<>();
        private final Map<UUID, Duration> visits = new HashMap<>();
        private final Map<Kind, Lines> lines = new HashMap<>();
        private final Map<Kind, OpenCounter> example = new HashMap<>();
        private final Map<String, Turns> taken = new HashMap<>();
        private final Deque<Arrival> expected;
        private final PriorityQueue<OpenCounter> free = new PriorityQueue<>(Comparator.comparing(OpenCounter::freeAt));
        private final boolean reserved;

        private Run(List<Arrival> arrivals, List<OpenCounter> stations) {
            expected = new ArrayDeque<>(
                    arrivals.stream().sorted(Comparator.comparing(Arrival::at)).toList());
            arrivals.forEach(arrival -> visits.put(arrival.candidate().ticketId(), arrival.visit()));
            reserved = arrivals.stream()
                    .map(arrival -> arrival.candidate().terms())
                    .anyMatch(terms -> terms.counterId() != null || terms.operator() != null);
            free.addAll(stations);
            for (OpenCounter station : stations) {
                example.putIfAbsent(kind(station), station);
                lines.computeIfAbsent(kind(station), kind -> new Lines(kind.rules(), from, Integer.MAX_VALUE));
            }
        }

        private Kind kind(OpenCounter station) {
            return new Kind(
                    station.profile(),
                    station.rules(),
                    station.serviceIds(),
                    reserved ? station.counterId() : null,
                    reserved ? station.operator() : null);
        }

        /** @return false when there is nothing left to look at */
        private boolean step() {
            OpenCounter station = free.poll();
            if (station == null) {
                return false;
            }
            Instant at = station.freeAt();
            arriveUntil(at);
            Lines waiting = lines.get(kind(station));
            Turns turnsTaken = taken.computeIfAbsent(station.profile(), this::turnsBefore);
            Optional<Place> next = new Choice(station.rules(), turnsTaken).next(waiting, at);
            Instant again = next.map(place -> call(place, turnsTaken, at)).orElseGet(() -> nextLook(waiting, at));
            if (again != null && !again.isAfter(from.plus(HORIZON))) {
                free.add(station.again(again));
            }
            return true;
        }

        private Turns turnsBefore(String profile) {
            Turns before = turns.get(profile);
            return before == null ? Turns.none() : before.copy();
        }

        private Instant call(Place place, Turns turnsTaken, Instant at) {
            Candidate called = place.candidate();
            lines.values().forEach(some -> some.remove(called));
            calls.put(called.ticketId(), at);
            Duration visit = visits.get(called.ticketId());
            if (visit.isPositive()) {
                turnsTaken.take(place.rule(), place.turns());
            }
            return at.plus(visit);
        }

        /** @return null where nobody will ever come who could be called */
        private Instant nextLook(Lines waiting, Instant at) {
            Instant arrival = expected.isEmpty() ? null : expected.peek().at();
            Instant soon = waiting.isEmpty() ? null : at.plus(LOOKS_AGAIN);
            return arrival == null || soon != null && soon.isBefore(arrival) ? soon : arrival;
        }

        private void arriveUntil(Instant at) {
            while (!expected.isEmpty() && !expected.peek().at().isAfter(at)) {
                Candidate candidate = expected.poll().candidate();
                example.forEach((kind, station) -> {
                    if (station.mayCall(candidate)) {
                        lines.get(kind).add(candidate);
                    }
                });
            }
        }
    }
}
