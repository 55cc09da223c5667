package io.turno.policy.branch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.DateException;
import io.turno.contracts.plan.OpeningWindow;
import io.turno.contracts.plan.WeeklyWindow;

/** What is wrong, or merely odd, with opening hours. Pure rules. */
@PureRule
final class HoursVerdict {
    private HoursVerdict() {}

    /** Two windows of the same day, of which neither ends before the other begins. */
    record Overlap(String day, OpeningWindow one, OpeningWindow other) {
        /** For people. */
        String text() {
            String what = one.equals(other) ? "is there twice" : "overlaps with " + text(other);
            return "%s %s %s".formatted(day, text(one), what);
        }

        private static String text(OpeningWindow window) {
            return window.from() + "–" + window.to();
        }
    }

    /** The first overlap of the weekly hours; windows that touch are fine. */
    static Optional<Overlap> overlap(List<WeeklyWindow> hours) {
        return hours.stream()
                .map(WeeklyWindow::day)
                .distinct()
                .sorted()
                .flatMap(day -> overlap(
                        day.toString(),
                        hours.stream()
                                .filter(window -> window.day() == day)
                                .map(WeeklyWindow::window)
                                .toList())
                        .stream())
                .findFirst();
    }

    static Optional<Overlap> overlap(DateException exception) {
        return overlap(exception.date().toString(), exception.windows());
    }

    /** Windows whose end the grid of this service does not reach: the rest is never used. */
    static List<WeeklyWindow> undivided(List<WeeklyWindow> hours, int slotMinutes) {
        return hours.stream()
                .filter(window -> Duration.between(window.from(), window.to()).toMinutes() % slotMinutes != 0)
                .toList();
    }

    private static Optional<Overlap> overlap(String day, List<OpeningWindow> windows) {
        var sorted = new ArrayList<>(windows);
        sorted.sort(Comparator.comparing(OpeningWindow::from).thenComparing(OpeningWindow::to));
        for (int index = 1; index < sorted.size(); index++) {
            if (sorted.get(index).from().isBefore(sorted.get(index - 1).to())) {
                return Optional.of(new Overlap(day, sorted.get(index - 1), sorted.get(index)));
            }
        }
        return Optional.empty();
    }
}
