package io.turno.booking.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.DayWindow;
import io.turno.contracts.plan.OpeningCalendar;
import io.turno.contracts.plan.OpeningWindow;

/**
 * When a branch is open on one local date, in elapsed time. What decides about the date is in its calendar.
 *
 * @param windows as they are written, in order of opening; those that the change of clocks swallows whole are left out
 * @param open when visits may take place: without the breaks, and with what overlaps or touches joined
 */
record OpeningHours(List<Span> windows, List<Span> open) {
    private static final Comparator<Span> BY_OPENING =
            Comparator.comparing(Span::from).thenComparing(Span::to);

    static OpeningHours of(BranchPlan plan, LocalDate date) {
        return of(plan.calendar(), plan.timeZone(), date);
    }

    static OpeningHours of(OpeningCalendar calendar, ZoneId zone, LocalDate date) {
        var windows = new ArrayList<Span>();
        var pieces = new ArrayList<Span>();
        for (DayWindow window : calendar.on(date).windows()) {
            Span whole = span(window.from(), window.to(), date, zone);
            windows.add(whole);
            pieces.addAll(withoutBreaks(whole, window.breaks(), date, zone));
        }
        return new OpeningHours(inOrder(windows), joined(inOrder(pieces)));
    }

    private static List<Span> withoutBreaks(Span whole, List<OpeningWindow> breaks, LocalDate date, ZoneId zone) {
        List<Span> pieces = List.of(whole);
        for (OpeningWindow pause : breaks) {
            Span gone = span(pause.from(), pause.to(), date, zone);
            pieces = pieces.stream().flatMap(piece -> piece.without(gone)).toList();
        }
        return pieces;
    }

    private static List<Span> joined(List<Span> windows) {
        var joined = new ArrayList<Span>();
        for (Span window : windows) {
            if (!joined.isEmpty() && joined.getLast().touches(window)) {
                joined.add(joined.removeLast().joined(window));
            } else {
                joined.add(window);
            }
        }
        return joined;
    }

    private static List<Span> inOrder(List<Span> spans) {
        spans.removeIf(Span::isEmpty);
        spans.sort(BY_OPENING);
        return spans;
    }

    /** Where a time comes twice, from the first to the second: the branch is open, or has its break, in between. */
    private static Span span(LocalTime from, LocalTime to, LocalDate date, ZoneId zone) {
        return new Span(instant(date, from, zone, false), instant(date, to, zone, true));
    }

    /** Of a time that the change of clocks skips, the moment of the change; so that what is earlier never comes later. */
    private static Instant instant(LocalDate date, LocalTime time, ZoneId zone, boolean second) {
        var local = date.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        if (change == null) {
            return local.atZone(zone).toInstant();
        }
        if (change.isGap()) {
            return change.getInstant();
        }
        return local.toInstant(second ? change.getOffsetAfter() : change.getOffsetBefore());
    }
}
