package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

import io.turno.contracts.plan.BranchPlan;

/**
 * The starts that a day offers. Each opening window has a grid of its own, from its opening on, in elapsed time. A visit
 * has to be over when the branch closes; where windows touch, it may cross from one into the next.
 */
public final class SlotGrid {
    private SlotGrid() {}

    /**
     * @param slotMinutes distance between starts
     * @param day by the branch's calendar
     * @return in order, none twice
     */
    public static List<Instant> starts(BranchPlan plan, Duration duration, int slotMinutes, LocalDate day) {
        List<Span> windows = OpeningHours.windows(plan, day);
        List<Span> open = OpeningHours.joined(windows);
        Duration step = Duration.ofMinutes(slotMinutes);
        var starts = new TreeSet<Instant>();
        for (Span window : windows) {
            for (Instant start = window.from(); start.isBefore(window.to()); start = start.plus(step)) {
                var visit = new Span(start, start.plus(duration));
                if (open.stream().anyMatch(span -> span.contains(visit))) {
                    starts.add(start);
                }
            }
        }
        return List.copyOf(starts);
    }
}
