package io.turno.local.history;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every promise that the suite makes, held against one history. */
final class HistoryChecker {
    private static final List<Function<History, Stream<String>>> RULES =
            List.of(CapacityRule::violations, CodeRule::violations, PromiseRule::violations, EventRule::violations);

    private HistoryChecker() {}

    /** What is wrong, in words; empty where nothing is. */
    static List<String> violations(History history) {
        return RULES.stream().flatMap(rule -> rule.apply(history)).toList();
    }
}
