package io.turno.booking.availability;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Demand;

/**
 * What one value of the cache is about. The plan is part of it, so that values of two plans never compete.
 *
 * @param staffId who was asked for; null where anybody may serve
 */
record MonthKey(BranchMonth of, List<UUID> serviceIds, UUID staffId, long planVersion) {

    static MonthKey of(Demand demand, YearMonth month) {
        var plan = demand.plan();
        var wanted = demand.wanted();
        return new MonthKey(
                new BranchMonth(plan.branchId(), month), wanted.serviceIds(), wanted.staffId(), plan.version());
    }

    YearMonth month() {
        return of.month();
    }
}
