package io.turno.branch.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CounterPlan;

/**
 * How many will be called before whom. Only those count who wait for a counter that may also call the person.
 *
 * @param ahead per ticket; those who can't be called for the moment have none
 */
@PureRule
public record Line(Map<UUID, Integer> ahead) {
    static final Line EMPTY = new Line(Map.of());

    /** Somebody who waits, and for what. */
    record Waiting(UUID ticketId, UUID serviceId) {}

    /**
     * @param everybody who waits
     * @param callable of those, in the order in which they will be called
     */
    static Line of(List<Waiting> everybody, List<Waiting> callable, List<CounterPlan> counters) {
        Set<UUID> waitedFor = everybody.stream().map(Waiting::serviceId).collect(Collectors.toSet());
        Map<UUID, Set<UUID>> rivals = waitedFor.stream()
                .collect(Collectors.toMap(Function.identity(), service -> rivals(service, waitedFor, counters)));
        var ahead = new HashMap<UUID, Integer>();
        var before = new HashMap<UUID, Integer>();
        for (Waiting person : callable) {
            ahead.put(person.ticketId(), sum(before, rivals.get(person.serviceId())));
            before.merge(person.serviceId(), 1, Integer::sum);
        }
        return new Line(Map.copyOf(ahead));
    }

    /** Null where the ticket can't be called for the moment, or nobody knows it. */
    public Integer ahead(UUID ticketId) {
        return ahead.get(ticketId);
    }

    private static int sum(Map<UUID, Integer> before, Set<UUID> services) {
        return services.stream()
                .mapToInt(service -> before.getOrDefault(service, 0))
                .sum();
    }

    private static Set<UUID> rivals(UUID service, Set<UUID> waitedFor, List<CounterPlan> counters) {
        Stream<UUID> served = counters.stream()
                .filter(counter -> counter.serves(service))
                .flatMap(counter -> waitedFor.stream().filter(counter::serves));
        return Stream.concat(served, Stream.of(service)).collect(Collectors.toSet());
    }
}
