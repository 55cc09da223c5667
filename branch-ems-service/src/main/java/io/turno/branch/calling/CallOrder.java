package io.turno.branch.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallRules;

/**
 * The order in which people are called, as the rules say, again and again; each call moves the clock by the usual visit over
 * the open counters.
 *
 * @param now the branch's time
 * @param usualVisit how long a visit takes, as a rule
 * @param openCounters at least 1
 * @param coolDown for how long after a call nobody is called again
 */
@PureRule
public record CallOrder(CallRules rules, Instant now, Duration usualVisit, int openCounters, Duration coolDown) {

    /** Everybody, where nobody was called today yet. */
    public List<Place> of(Collection<Candidate> waiting) {
        return of(waiting, Integer.MAX_VALUE, Turns.none());
    }

    /**
     * Looks at each of those who wait once, and sorts no more of them than are asked for.
     *
     * @param most how many to answer, at most
     * @param turns taken today; stays as it is
     */
    public List<Place> of(Collection<Candidate> waiting, int most, Turns turns) {
        var lines = new Lines(rules, now, most);
        for (Candidate candidate : waiting) {
            if (candidate.isCallable(now, coolDown)) {
                lines.add(candidate);
            }
        }
        return take(lines, most, new Choice(rules, turns.copy()));
    }

    private List<Place> take(Lines lines, int most, Choice choice) {
        var order = new ArrayList<Place>();
        Instant at = now;
        Duration step = usualVisit.dividedBy(openCounters);
        while (order.size() < most) {
            Optional<Place> next = choice.next(lines, at);
            if (next.isEmpty()) {
                break;
            }
            Place place = next.get();
            order.add(place);
            lines.remove(place.candidate());
            choice.turns().take(place.rule(), place.turns());
            at = at.plus(step);
        }
        return order;
    }
}
