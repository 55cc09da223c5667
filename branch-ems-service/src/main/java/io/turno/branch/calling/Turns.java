package io.turno.branch.calling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CallClass;
import io.turno.contracts.plan.CallStep;

/**
 * Whose turn it is among the classes of a step. With every call each class of which somebody waits is owed its share, and
 * the one that is called pays the shares of all; whoever is owed most is next. So the calls follow the shares as closely as
 * whole calls can, and a class nobody of which waited has not been saving up meanwhile.
 */
@PureRule
public final class Turns {
    private final Map<String, Map<String, Integer>> owed;

    private Turns(Map<String, Map<String, Integer>> owed) {
        this.owed = owed;
    }

    /** Nobody was called yet. */
    public static Turns none() {
        return new Turns(new HashMap<>());
    }

    public Turns copy() {
        Map<String, Map<String, Integer>> copy = new HashMap<>();
        owed.forEach((step, classes) -> copy.put(step, new HashMap<>(classes)));
        return new Turns(copy);
    }

    /** @param waiting those of the step's classes somebody of which could be called, in the step's order; never empty */
    CallClass next(CallStep step, List<CallClass> waiting) {
        CallClass next = waiting.getFirst();
        for (CallClass other : waiting) {
            if (afterShare(step, other) > afterShare(step, next)) {
                next = other;
            }
        }
        return next;
    }

    /** What a call changes, by class; nothing where there was no choice. */
    static Map<String, Integer> moved(List<CallClass> waiting, CallClass called) {
        if (waiting.size() == 1) {
            return Map.of();
        }
        int all = waiting.stream().mapToInt(CallClass::share).sum();
        Map<String, Integer> moved = new HashMap<>();
        waiting.forEach(some -> moved.merge(key(some), some.share(), Integer::sum));
        moved.merge(key(called), -all, Integer::sum);
        return moved;
    }

    /** A call by this step. */
    public void take(String step, Map<String, Integer> moved) {
        Map<String, Integer> classes = owed.computeIfAbsent(step, _ -> new HashMap<>());
        moved.forEach((some, shares) -> classes.merge(some, shares, Integer::sum));
    }

    private int afterShare(CallStep step, CallClass some) {
        return owed.getOrDefault(step.name(), Map.of()).getOrDefault(key(some), 0) + some.share();
    }

    /** Means the same class also after the rules around it were changed. */
    private static String key(CallClass some) {
        return some.kind() + " " + some.maxPriority() + " " + some.when() + " " + some.serviceIds();
    }
}
