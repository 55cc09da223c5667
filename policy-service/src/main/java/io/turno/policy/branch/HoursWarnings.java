package io.turno.policy.branch;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.WeeklyWindow;
import io.turno.policy.definition.BranchDefinition;

/** What in opening hours is allowed but loses time, because the grid of a service does not divide it. A pure rule. */
@PureRule
final class HoursWarnings {
    private HoursWarnings() {}

    /** @param slotMinutes distance of the starts of a service that the branch offers */
    static List<String> of(BranchDefinition branch, int slotMinutes) {
        Stream<String> weekly = branch.hours().stream().flatMap(rule -> ofRule(rule, slotMinutes));
        Stream<String> exceptions = branch.exceptions().stream().flatMap(exception -> ofDate(exception, slotMinutes));
        return Stream.concat(weekly, exceptions).distinct().toList();
    }

    private static Stream<String> ofRule(WeeklyWindow rule, int slotMinutes) {
        String day = rule.day().toString();
        Stream<String> breaks = rule.breaks().stream()
                .filter(pause -> !divides(slotMinutes, rule.from(), pause.from())
                        || !divides(slotMinutes, rule.from(), pause.to()))
                .map(pause -> "%s break %s–%s is off the grid of %d minutes from %s: time beside it is never booked"
                        .formatted(day, pause.from(), pause.to(), slotMinutes, rule.from()));
        return Stream.concat(ofWindow(day, rule.window(), slotMinutes), breaks);
    }

    private static Stream<String> ofDate(DateException exception, int slotMinutes) {
        return exception.windows().stream()
                .flatMap(window -> ofWindow(exception.date().toString(), window, slotMinutes));
    }

    private static Stream<String> ofWindow(String where, OpeningWindow window, int slotMinutes) {
        return divides(slotMinutes, window.from(), window.to())
                ? Stream.empty()
                : Stream.of("%s %s–%s is no multiple of %d minutes: its end is never booked"
                        .formatted(where, window.from(), window.to(), slotMinutes));
    }

    private static boolean divides(int slotMinutes, LocalTime from, LocalTime to) {
        return Duration.between(from, to).toMinutes() % slotMinutes == 0;
    }
}
