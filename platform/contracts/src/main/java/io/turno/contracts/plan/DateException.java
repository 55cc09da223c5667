package io.turno.contracts.plan;

import java.time.LocalDate;
import java.util.List;

import io.turno.contracts.event.MayBeAbsent;

/**
 * Replaces the weekly hours of one date, and opens the branch on a holiday.
 *
 * @param windows empty where the branch stays closed
 * @param reason for staff, e.g. {@code Staff training}
 */
public record DateException(
        LocalDate date,
        List<OpeningWindow> windows,
        @MayBeAbsent String reason) {
    public DateException {
        Needed.check("date", date);
        Needed.check("windows", windows);
        windows = List.copyOf(windows);
    }
}
