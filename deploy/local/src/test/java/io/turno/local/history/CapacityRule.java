package io.turno.local.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.turno.local.history.History.PoolDay;
import io.turno.local.history.Stored.Piece;

/** At every tick of every pool, what open appointments take is what the ledger says, and no more than there is. */
final class CapacityRule {
    private CapacityRule() {}

    private record Tick(UUID pool, LocalDate day, int number) {}

    static Stream<String> violations(History history) {
        Map<Tick, Integer> taken = taken(history);
        Map<Tick, Integer> used = used(history);
        var violations = new ArrayList<String>();
        Stream.concat(taken.keySet().stream(), used.keySet().stream())
                .distinct()
                .forEach(tick -> {
                    int open = taken.getOrDefault(tick, 0);
                    int ledger = used.getOrDefault(tick, 0);
                    if (open != ledger) {
                        violations.add(
                                "%s: open appointments take %d, the ledger says %d".formatted(tick, open, ledger));
                    }
                });
        history.pools().stream().flatMap(day -> overfull(history, day)).forEach(violations::add);
        return violations.stream();
    }

    private static Map<Tick, Integer> taken(History history) {
        var taken = new HashMap<Tick, Integer>();
        history.appointments().stream()
                .filter(appointment -> appointment.state().isOpen())
                .flatMap(appointment -> appointment.taken().stream())
                .forEach(piece -> ticks(piece).forEach(tick -> taken.merge(tick, piece.units(), Integer::sum)));
        return taken;
    }

    private static Stream<Tick> ticks(Piece piece) {
        return IntStream.range(piece.first(), piece.last())
                .mapToObj(number -> new Tick(piece.pool(), piece.day(), number));
    }

    private static Map<Tick, Integer> used(History history) {
        var used = new HashMap<Tick, Integer>();
        for (PoolDay day : history.pools()) {
            for (int number = 0; number < day.used().size(); number++) {
                used.put(new Tick(day.pool(), day.day(), number), day.used().get(number));
            }
        }
        return used;
    }

    private static Stream<String> overfull(History history, PoolDay day) {
        int most = Math.min(day.ceiling(), history.capacities().getOrDefault(day.pool(), day.ceiling()));
        List<Integer> used = day.used();
        return IntStream.range(0, used.size())
                .filter(number -> used.get(number) > most)
                .mapToObj(number -> "%s is over its capacity of %d: %d"
                        .formatted(new Tick(day.pool(), day.day(), number), most, used.get(number)));
    }
}
