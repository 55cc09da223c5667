package io.turno.booking.capacity;

import java.util.List;
import java.util.function.Predicate;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CounterPlan;
import io.turno.contracts.plan.ServicePlan;
import io.turno.contracts.plan.StaffPlan;

/**
 * Who may serve a visit: one member of staff serves all of its services that need somebody, at one counter for all that need
 * one. Where none does, nobody has to, and nobody may.
 */
@PureRule
public final class MayServe {
    private MayServe() {}

    public static boolean all(List<ServicePlan> visit, StaffPlan member) {
        return all(visit, MayServe::needsStaff, service -> service.needs().admits(member, service.id()));
    }

    public static boolean all(List<ServicePlan> visit, CounterPlan counter) {
        return all(visit, MayServe::needsCounter, service -> service.needs().admits(counter, service.id()));
    }

    public static boolean needsStaff(ServicePlan service) {
        return service.needs().staff();
    }

    public static boolean needsCounter(ServicePlan service) {
        return service.needs().counter();
    }

    /** Without a list in between: availability asks this for everybody on every day. */
    private static boolean all(List<ServicePlan> visit, Predicate<ServicePlan> needing, Predicate<ServicePlan> admits) {
        boolean needed = false;
        for (ServicePlan service : visit) {
            if (needing.test(service)) {
                if (!admits.test(service)) {
                    return false;
                }
                needed = true;
            }
        }
        return needed;
    }
}
