package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.turno.contracts.PureRule;

/**
 * The order in which people are called. With a clock that starts two minutes from now, again and again: a walk-in of the
 * first priority; else one of the second that came before the first appointment's time; else that appointment, if its time
 * has come; else the first walk-in. Each step moves the clock by the usual visit over the open counters. Where nobody but
 * appointments is left, they go in their own order.
 *
 * @param now the branch's time
 * @param usualVisit how long a visit takes, as a rule
 * @param openCounters at least 1
 * @param coolDown for how long after a call nobody is called again
 */
@PureRule
public record CallOrder(Instant now, Duration usualVisit, int openCounters, Duration coolDown) {
    private static final Duration HEAD_START = Duration.ofSeconds(120);
    private static final Comparator<Candidate> RANK = Comparator.comparing(Candidate::priority)
            .thenComparing(Candidate::standsBack)
            .thenComparing(Candidate::since)
            .thenComparing(Candidate::number);
    private static final int FIRST = 1;
    private static final int SECOND = 2;

    /** Why somebody comes before the others. */
    public enum Rule {
        WALK_IN_FIRST_PRIORITY,
        WALK_IN_BEFORE_APPOINTMENT,
        APPOINTMENT_DUE,
        WALK_IN,
        APPOINTMENT_ALONE;

        /** As the call stores it, e.g. {@code appointment-due}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Somebody in the order, and why there. */
    public record Place(Candidate candidate, Rule rule) {}

    public List<Place> of(List<Candidate> waiting) {
        var walkIns = sorted(waiting, false);
        var appointments = sorted(waiting, true);
        var order = new ArrayList<Place>();
        Instant clock = now.plus(HEAD_START);
        Duration step = usualVisit.dividedBy(openCounters);
        while (!walkIns.isEmpty() || !appointments.isEmpty()) {
            order.add(take(walkIns, appointments, clock));
            clock = clock.plus(step);
        }
        return order;
    }

    private static Place take(List<Candidate> walkIns, List<Candidate> appointments, Instant clock) {
        Rule rule = rule(
                walkIns.isEmpty() ? null : walkIns.getFirst(),
                appointments.isEmpty() ? null : appointments.getFirst(),
                clock);
        Candidate taken =
                switch (rule) {
                    case WALK_IN_FIRST_PRIORITY, WALK_IN_BEFORE_APPOINTMENT, WALK_IN -> walkIns.removeFirst();
                    case APPOINTMENT_DUE, APPOINTMENT_ALONE -> appointments.removeFirst();
                };
        return new Place(taken, rule);
    }

    private static Rule rule(Candidate walkIn, Candidate appointment, Instant clock) {
        if (walkIn == null) {
            return clock.isBefore(appointment.since()) ? Rule.APPOINTMENT_ALONE : Rule.APPOINTMENT_DUE;
        }
        if (walkIn.priority() == FIRST) {
            return Rule.WALK_IN_FIRST_PRIORITY;
        }
        if (appointment == null) {
            return Rule.WALK_IN;
        }
        if (walkIn.priority() == SECOND && walkIn.since().isBefore(appointment.since())) {
            return Rule.WALK_IN_BEFORE_APPOINTMENT;
        }
        return clock.isBefore(appointment.since()) ? Rule.WALK_IN : Rule.APPOINTMENT_DUE;
    }

    private List<Candidate> sorted(List<Candidate> waiting, boolean appointments) {
        Instant cool = now.minus(coolDown);
        return new ArrayList<>(waiting.stream()
                .filter(candidate -> candidate.appointment() == appointments)
                .filter(candidate -> candidate.isCallable(cool))
                .sorted(RANK)
                .toList());
    }
}
