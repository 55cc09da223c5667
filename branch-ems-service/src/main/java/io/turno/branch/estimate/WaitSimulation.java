package io.turno.branch.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import io.turno.branch.calling.QueueSimulation;
import io.turno.branch.calling.QueueSimulation.Arrival;
import io.turno.branch.calling.QueueSimulation.OpenCounter;
import io.turno.branch.calling.Turns;
import io.turno.branch.queue.Candidate;
import io.turno.branch.queue.Terms;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.Presence;

/**
 * When each of those who wait will be called, and when somebody would be who came now: one simulation for all. Whoever is
 * not callable without having come has no time yet.
 *
 * @param visits the usual visit of each service
 * @param turns taken today, by profile
 */
@PureRule
record WaitSimulation(Instant now, Function<UUID, Duration> visits, Duration coolDown, Map<String, Turns> turns) {
    private static final int USUAL_PRIORITY = 3;
    /** Comes after every number that is given out. */
    private static final String LAST = "~";

    /** @param calls by ticket; newcomers by service, where a counter that serves it is open */
    record Outcome(Instant madeAt, Map<UUID, Instant> calls, Map<UUID, Instant> newcomers) {}

    Outcome of(Collection<Candidate> waiting, List<UUID> serviceIds, List<OpenCounter> counters) {
        var arrivals = new ArrayList<Arrival>();
        for (Candidate candidate : waiting) {
            if (!candidate.isKeptBack()) {
                arrivals.add(new Arrival(candidate, callableFrom(candidate), visits.apply(candidate.serviceId())));
            }
        }
        Map<UUID, UUID> askers = new HashMap<>();
        for (UUID serviceId : serviceIds) {
            Candidate newcomer = newcomer(serviceId);
            askers.put(serviceId, newcomer.ticketId());
            arrivals.add(new Arrival(newcomer, now, Duration.ZERO));
        }
        Map<UUID, Instant> calls = new QueueSimulation(now, turns).calls(arrivals, counters);
        Map<UUID, Instant> newcomers = new HashMap<>();
        askers.forEach((serviceId, id) -> {
            Instant call = calls.remove(id);
            if (call != null) {
                newcomers.put(serviceId, call);
            }
        });
        return new Outcome(now, calls, newcomers);
    }

    private Instant callableFrom(Candidate candidate) {
        Instant from = candidate.callableFrom(coolDown);
        return from == null || from.isBefore(now) ? now : from;
    }

    /** Walks in now, and takes no time at the counter: it only asks. */
    private Candidate newcomer(UUID serviceId) {
        UUID id = UUID.randomUUID();
        return new Candidate(
                id,
                0,
                LAST + id,
                serviceId,
                false,
                USUAL_PRIORITY,
                now,
                null,
                true,
                Presence.IGNORED,
                null,
                Terms.NONE);
    }
}
