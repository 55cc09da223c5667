package io.turno.booking.eligibility;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

import io.turno.contracts.PureRule;

/** The day, the ISO week and the month of an instant at a branch; each ends before its end. */
@PureRule
public record CalendarSpans(
        Instant day, Instant dayEnd, Instant week, Instant weekEnd, Instant month, Instant monthEnd) {

    static CalendarSpans around(Instant start, ZoneId zone) {
        LocalDate date = start.atZone(zone).toLocalDate();
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = date.withDayOfMonth(1);
        return new CalendarSpans(
                at(date, zone),
                at(date.plusDays(1), zone),
                at(monday, zone),
                at(monday.plusWeeks(1), zone),
                at(first, zone),
                at(first.plusMonths(1), zone));
    }

    private static Instant at(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
