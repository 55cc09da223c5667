package io.turno.booking.live;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.UUID;

import io.turno.booking.availability.AvailabilityChanged;
import io.turno.booking.availability.BranchMonth;
import io.turno.booking.capacity.Wanted;

/**
 * What somebody watches; whoever watches the same shares one board.
 *
 * @param from by the branch's calendar
 * @param to included
 */
record Watch(UUID branchId, Wanted wanted, LocalDate from, LocalDate to) {

    boolean isTouchedBy(AvailabilityChanged change) {
        return YearMonth.from(from)
                .atDay(1)
                .datesUntil(to.plusDays(1), Period.ofMonths(1))
                .anyMatch(first -> change.touches(new BranchMonth(branchId, YearMonth.from(first))));
    }
}
