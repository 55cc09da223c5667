package io.turno.branch.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallClass.Kind;

/**
 * How long people waited.
 *
 * @param notCalled whom the rules called never
 */
@PureRule
record Waits(Figures overall, Map<Kind, Figures> byClass, Map<UUID, Figures> byService, int notCalled) {

    /** @param p90 nine of ten waited no longer; zero where nobody waited */
    record Figures(int people, Duration mean, Duration p90) {
        static Figures of(List<Duration> waits) {
            if (waits.isEmpty()) {
                return new Figures(0, Duration.ZERO, Duration.ZERO);
            }
            List<Duration> sorted = waits.stream().sorted().toList();
            Duration sum = sorted.stream().reduce(Duration.ZERO, Duration::plus);
            int ninetieth = (int) Math.ceil(sorted.size() * 0.9) - 1;
            return new Figures(sorted.size(), sum.dividedBy(sorted.size()), sorted.get(ninetieth));
        }
    }

    /** @param calls by ticket */
    static Waits of(List<PastVisit> visits, Map<UUID, Instant> calls) {
        List<PastVisit> called = visits.stream()
                .filter(visit -> calls.containsKey(visit.ticketId()))
                .toList();
        Function<PastVisit, Duration> wait = visit -> visit.waitedUntil(calls.get(visit.ticketId()));
        return new Waits(
                Figures.of(called.stream().map(wait).toList()),
                by(called, visit -> visit.appointment() ? Kind.APPOINTMENT : Kind.WALK_IN, wait),
                by(called, PastVisit::serviceId, wait),
                visits.size() - called.size());
    }

    private static <K> Map<K, Figures> by(
            List<PastVisit> visits, Function<PastVisit, K> key, Function<PastVisit, Duration> wait) {
        return visits.stream()
                .collect(Collectors.groupingBy(
                        key,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.mapping(wait, Collectors.toList()), Figures::of)));
    }
}
