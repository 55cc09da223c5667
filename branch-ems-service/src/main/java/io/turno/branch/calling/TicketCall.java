package io.turno.branch.calling;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.turno.branch.queue.Candidate;
import io.turno.contracts.PureRule;

/**
 * A call as it is kept, with its reasons.
 *
 * @param calledAt by the branch's clock
 * @param counterName as shown to people
 * @param operator the subject of the token
 * @param profile of the counter; empty where it has none
 * @param rule name of the step, {@code finally} or {@code picked}
 * @param turns what it changes of whose turn it is, by class
 */
@PureRule
public record TicketCall(
        Instant calledAt,
        String counterName,
        String operator,
        String profile,
        String rule,
        Map<String, Integer> turns,
        List<Beaten> beaten) {

    /**
     * Somebody who would have been next.
     *
     * @param rule by which
     * @param because why it was not this one
     */
    public record Beaten(String number, String rule, String because) {
        static Beaten of(Place called, Place next, Instant now) {
            Candidate candidate = next.candidate();
            return new Beaten(
                    candidate.number(),
                    next.rule(),
                    Because.of(called, next, now).text());
        }
    }

    /** @param order the first is called */
    static TicketCall first(Station station, List<Place> order, Instant now) {
        Place called = order.getFirst();
        List<Beaten> beaten =
                order.stream().skip(1).map(next -> Beaten.of(called, next, now)).toList();
        return new TicketCall(
                now,
                station.counterName(),
                station.operator(),
                station.profile(),
                called.rule(),
                called.turns(),
                beaten);
    }

    static TicketCall picked(Station station, Instant now) {
        return new TicketCall(
                now, station.counterName(), station.operator(), station.profile(), Place.PICKED, Map.of(), List.of());
    }

    List<String> beatenNumbers() {
        return beaten.stream().map(Beaten::number).toList();
    }
}
