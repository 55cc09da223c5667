package io.turno.booking.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.turno.contracts.plan.BranchPlan;

/**
 * The starts that a day offers. Each opening window has a grid of its own, from its opening on, in elapsed time. A visit
 * has to be over when the branch closes or has a break; where windows touch, it may cross from one into the next.
 */
public final class SlotGrid {
    private SlotGrid() {}

    /**
     * @param slotMinutes distance between starts
     * @param day by the branch's calendar
     * @return in order, none twice
     */
    public static List<Instant> starts(BranchPlan plan, Duration duration, int slotMinutes, LocalDate day) {
        OpeningHours hours = OpeningHours.of(plan, day);
        var starts = new ArrayList<Instant>();
        for (Span window : hours.windows()) {
            addStarts(starts, window, new Visit(duration, Duration.ofMinutes(slotMinutes)), hours.open());
        }
        return inOrder(starts);
    }

    /** @param step distance between starts */
    private record Visit(Duration duration, Duration step) {}

    private static void addStarts(List<Instant> starts, Span window, Visit visit, List<Span> open) {
        for (Instant start = window.from(); start.isBefore(window.to()); start = start.plus(visit.step())) {
            if (fits(new Span(start, start.plus(visit.duration())), open)) {
                starts.add(start);
            }
        }
    }

    private static boolean fits(Span visit, List<Span> open) {
        for (Span span : open) {
            if (span.contains(visit)) {
                return true;
            }
        }
        return false;
    }

    /** Windows that overlap give some starts twice; all others are in order already. */
    private static List<Instant> inOrder(List<Instant> starts) {
        for (int next = 1; next < starts.size(); next++) {
            if (!starts.get(next).isAfter(starts.get(next - 1))) {
                return List.copyOf(new TreeSet<>(starts));
            }
        }
        return List.copyOf(starts);
    }
}
