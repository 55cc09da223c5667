package io.turno.contracts.plan;

import java.util.Objects;
import java.util.stream.Stream;

import io.turno.contracts.event.MayBeAbsent;

/**
 * How much one customer may book. A limit that is absent does not apply. Appointments of all branches count; days, ISO
 * weeks and months are those of the branch that is booked at, and an appointment counts on the day it starts.
 *
 * @param perDay appointments on one day, cancelled ones aside
 * @param perWeek appointments in one week, cancelled ones aside
 * @param perMonth appointments in one month, cancelled ones aside
 * @param perService appointments of the same service that are still to come
 * @param perTenant appointments of any kind that are still to come
 * @param noShows from so many missed appointments on, staff have to approve
 * @param noShowDays how many days back a missed appointment counts; 90 where absent
 */
public record CustomerLimits(
        @MayBeAbsent Integer perDay,
        @MayBeAbsent Integer perWeek,
        @MayBeAbsent Integer perMonth,
        @MayBeAbsent Integer perService,
        @MayBeAbsent Integer perTenant,
        @MayBeAbsent Integer noShows,
        @MayBeAbsent Integer noShowDays) {

    /** No limit at all. */
    public static final CustomerLimits NONE = new CustomerLimits(null, null, null, null, null, null, null);

    private static final int USUAL_NO_SHOW_DAYS = 90;

    /** @throws IllegalArgumentException for a limit below one */
    public CustomerLimits {
        boolean tooLow = Stream.of(perDay, perWeek, perMonth, perService, perTenant, noShows, noShowDays)
                .filter(Objects::nonNull)
                .anyMatch(most -> most < 1);
        if (tooLow) {
            throw new IllegalArgumentException("A limit is at least 1; leave it out where there is none");
        }
    }

    /** How many days back a missed appointment counts. */
    public int daysOfNoShows() {
        return noShowDays == null ? USUAL_NO_SHOW_DAYS : noShowDays;
    }
}
