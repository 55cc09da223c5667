package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallRules;
import io.turno.contracts.plan.CallStep;

/**
 * Those who wait, in the lines that the rules ask for. Where only the next few matter, only the first of each line are kept,
 * so that one look at everybody is enough.
 */
@PureRule
final class Lines {
    private final Map<Line, TreeSet<Candidate>> lines = new HashMap<>();
    private final TreeSet<Candidate> byWait;
    private final CallRules rules;
    private final Instant now;
    private final int most;

    /** @param most how many will be taken, at most */
    Lines(CallRules rules, Instant now, int most) {
        this.rules = rules;
        this.now = now;
        this.most = most;
        this.byWait = new TreeSet<>(
                Comparator.comparing((Candidate one) -> one.rankedAt(now)).thenComparing(new Rank(now)));
        lines.put(Line.APPOINTMENTS, new TreeSet<>(new Rank(now)));
        for (CallStep step : rules.steps()) {
            step.classes().forEach(some -> lines.computeIfAbsent(Line.of(some), _ -> new TreeSet<>(new Rank(now))));
        }
    }

    void add(Candidate candidate) {
        lines.forEach((line, waiting) -> {
            if (line.takes(candidate)) {
                add(waiting, candidate);
            }
        });
        if (rules.finallyAfter() != null) {
            add(byWait, candidate);
        }
    }

    private void add(TreeSet<Candidate> waiting, Candidate candidate) {
        boolean full = waiting.size() == most;
        if (full && waiting.comparator().compare(candidate, waiting.last()) > 0) {
            return;
        }
        waiting.add(candidate);
        if (full) {
            waiting.pollLast();
        }
    }

    void remove(Candidate candidate) {
        lines.values().forEach(waiting -> waiting.remove(candidate));
        byWait.remove(candidate);
    }

    boolean isEmpty() {
        return byWait.isEmpty() && lines.values().stream().allMatch(TreeSet::isEmpty);
    }

    /** Whoever has waited longest, where that is as long as the rules bear; null otherwise. */
    Candidate overdue(Instant at) {
        Duration limit = rules.finallyAfter();
        boolean overdue = limit != null
                && !byWait.isEmpty()
                && !byWait.first().rankedAt(now).plus(limit).isAfter(at);
        return overdue ? byWait.first() : null;
    }

    /** The first of the class, where what else the class asks for holds of it; null otherwise. */
    Candidate first(CallClass some, Instant clock) {
        Candidate first = head(Line.of(some));
        boolean holds = first != null
                && switch (some.when()) {
                    case ALWAYS -> true;
                    case DUE -> !first.rankedAt(now).isAfter(clock);
                    case BEFORE_APPOINTMENT -> isBefore(first, head(Line.APPOINTMENTS));
                };
        return holds ? first : null;
    }

    private boolean isBefore(Candidate candidate, Candidate appointment) {
        return appointment != null && candidate.rankedAt(now).isBefore(appointment.rankedAt(now));
    }

    private Candidate head(Line line) {
        TreeSet<Candidate> waiting = lines.get(line);
        return waiting.isEmpty() ? null : waiting.first();
    }
}
