package io.turno.booking.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.turno.contracts.plan.OpeningCalendar;
import io.turno.contracts.plan.TimeOff;
import io.turno.contracts.plan.WeeklyWindow;

/**
 * When a member of staff works, or a counter is staffed, on one local date, in elapsed time. A visit is only ever looked at
 * that the branch is open for.
 */
public final class WorkingHours {
    private final boolean asTheBranch;
    private final List<Span> at;
    private final List<Span> off;

    private WorkingHours(boolean asTheBranch, List<Span> at, List<Span> off) {
        this.asTheBranch = asTheBranch;
        this.at = at;
        this.off = off;
    }

    /** @param hours empty: whenever the branch is open */
    public static WorkingHours of(List<WeeklyWindow> hours, List<TimeOff> timeOff, ZoneId zone, LocalDate date) {
        var calendar = new OpeningCalendar(hours, List.of(), List.of());
        List<Span> at = hours.isEmpty()
                ? List.of()
                : OpeningHours.of(calendar, zone, date).open();
        return new WorkingHours(
                hours.isEmpty(),
                at,
                timeOff.stream().map(off -> span(off, zone)).toList());
    }

    /** Whether a visit that lasts from then (inclusive) to then (exclusive) is within them. */
    public boolean cover(Instant from, Instant to) {
        var visit = new Span(from, to);
        return (asTheBranch || at.stream().anyMatch(span -> span.contains(visit)))
                && off.stream().noneMatch(away -> away.overlaps(visit));
    }

    /** Where a time comes twice, from the first to the second. */
    private static Span span(TimeOff off, ZoneId zone) {
        return new Span(
                off.from().atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
                off.to().atZone(zone).withLaterOffsetAtOverlap().toInstant());
    }
}
