package io.turno.booking.assignment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.PureRule;

/**
 * Whose turn it is: who is furthest behind their weighted share of the work; of equals, who was booked least recently.
 * (semantics.md, Capacity.)
 */
@PureRule
final class FairShare {
    private FairShare() {}

    /**
     * Somebody who could do it.
     *
     * @param weight the share of the work, against the others'
     * @param load work that they have already
     * @param lastTaken when they were last booked; null for never
     * @param left how many more people they have room for
     */
    record Bid(UUID id, int weight, long load, Instant lastTaken, int left) {}

    /**
     * @param people each of whom takes one unit of somebody
     * @param work that each of them brings, in the unit of {@code load}
     * @return how many each of the chosen takes, in order of choice; empty where not all can be served
     */
    static Optional<Map<UUID, Integer>> of(List<Bid> bids, int people, long work) {
        var chosen = new LinkedHashMap<UUID, Integer>();
        var loads = new HashMap<UUID, Long>();
        bids.forEach(bid -> loads.put(bid.id(), bid.load()));
        for (int person = 0; person < people; person++) {
            Optional<Bid> next = next(bids, chosen, loads, work);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            chosen.merge(next.get().id(), 1, Integer::sum);
            loads.merge(next.get().id(), work, Long::sum);
        }
        return Optional.of(chosen);
    }

    private static Optional<Bid> next(List<Bid> bids, Map<UUID, Integer> chosen, Map<UUID, Long> loads, long work) {
        long all = loads.values().stream().mapToLong(Long::longValue).sum() + work;
        long weights = bids.stream().mapToLong(Bid::weight).sum();
        Comparator<Bid> byShortfall =
                Comparator.comparingLong(bid -> bid.weight() * all - weights * loads.get(bid.id()));
        Comparator<Bid> byRest = Comparator.comparing(Bid::lastTaken, Comparator.nullsFirst(Comparator.naturalOrder()));
        return bids.stream()
                .filter(bid -> bid.left() > chosen.getOrDefault(bid.id(), 0))
                .min(byShortfall.reversed().thenComparing(byRest).thenComparing(Bid::id));
    }
}
