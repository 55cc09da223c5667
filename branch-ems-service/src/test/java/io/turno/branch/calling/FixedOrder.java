package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.turno.branch.queue.Candidate;

/** The order of the specification, written as the specification says it; the oracle of the rules that are data. */
record FixedOrder(Instant now, Duration usualVisit, int openCounters) {
    private static final Comparator<Candidate> RANK = Comparator.comparing(Candidate::priority)
            .thenComparing(Candidate::standsBack)
            .thenComparing(Candidate::since)
            .thenComparing(Candidate::number);

    /** The rule of each, by number, in the order of the calls. */
    Map<String, String> of(List<Candidate> waiting) {
        var walkIns = sorted(waiting, false);
        var appointments = sorted(waiting, true);
        var order = new LinkedHashMap<String, String>();
        Instant clock = now.plusSeconds(120);
        while (!walkIns.isEmpty() || !appointments.isEmpty()) {
            String rule = rule(walkIns, appointments, clock);
            Candidate taken = rule.startsWith("walk-in") ? walkIns.removeFirst() : appointments.removeFirst();
            order.put(taken.number(), rule);
            clock = clock.plus(usualVisit.dividedBy(openCounters));
        }
        return order;
    }

    private static String rule(List<Candidate> walkIns, List<Candidate> appointments, Instant clock) {
        if (walkIns.isEmpty()) {
            return clock.isBefore(appointments.getFirst().since()) ? "appointment-alone" : "appointment-due";
        }
        Candidate walkIn = walkIns.getFirst();
        if (walkIn.priority() == 1) {
            return "walk-in-first-priority";
        }
        if (appointments.isEmpty()) {
            return "walk-in";
        }
        Instant booked = appointments.getFirst().since();
        if (walkIn.priority() == 2 && walkIn.since().isBefore(booked)) {
            return "walk-in-before-appointment";
        }
        return clock.isBefore(booked) ? "walk-in" : "appointment-due";
    }

    private List<Candidate> sorted(List<Candidate> waiting, boolean appointments) {
        return new ArrayList<>(waiting.stream()
                .filter(candidate -> candidate.appointment() == appointments)
                .filter(candidate -> candidate.isCallable(now, Duration.ofMinutes(5)))
                .sorted(RANK)
                .toList());
    }
}
