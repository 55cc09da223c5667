package io.turno.booking.availability;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import io.turno.booking.capacity.Demand;
import io.turno.contracts.plan.ServicePlan;

/** What one value of the cache is about. The plan is part of it, so that values of two plans never compete. */
record MonthKey(BranchMonth of, List<UUID> serviceIds, long planVersion) {

    static MonthKey of(Demand demand, YearMonth month) {
        var services = demand.services().stream().map(ServicePlan::id).toList();
        var plan = demand.plan();
        return new MonthKey(new BranchMonth(plan.branchId(), month), services, plan.version());
    }

    YearMonth month() {
        return of.month();
    }
}
