package io.turno.branch.calling;

import java.time.Instant;
import java.util.Comparator;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;

/**
 * The order inside one class: priority, who was put first, who is there, the time that each is ranked by, the number.
 * Written out, because a call compares everybody who waits.
 *
 * @param now absent people who used up their grace rank as if coming just now
 */
@PureRule
record Rank(Instant now) implements Comparator<Candidate> {

    @Override
    public int compare(Candidate one, Candidate other) {
        if (one.priority() != other.priority()) {
            return Integer.compare(one.priority(), other.priority());
        }
        if (one.terms().boosted() != other.terms().boosted()) {
            return one.terms().boosted() ? -1 : 1;
        }
        if (one.standsBack() != other.standsBack()) {
            return one.standsBack() ? 1 : -1;
        }
        int time = one.rankedAt(now).compareTo(other.rankedAt(now));
        if (time != 0) {
            return time;
        }
        int number = one.number().compareTo(other.number());
        return number != 0 ? number : one.ticketId().compareTo(other.ticketId());
    }
}
