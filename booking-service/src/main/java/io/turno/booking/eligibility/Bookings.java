package io.turno.booking.eligibility;

import java.util.ArrayList;
import java.util.List;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.CustomerLimits;

/**
 * What a customer has booked already, around the time that is asked for.
 *
 * @param service still to come, of the service that is asked for
 * @param tenant still to come, of any
 * @param noShows missed lately
 */
@PureRule
public record Bookings(int day, int week, int month, int service, int tenant, int noShows) {

    /** The limits that one more booking would break. */
    List<Breach> breaches(CustomerLimits limits) {
        var breaches = new ArrayList<Breach>();
        check(breaches, Rule.NO_SHOWS, noShows, limits.noShows());
        check(breaches, Rule.PER_DAY, day, limits.perDay());
        check(breaches, Rule.PER_WEEK, week, limits.perWeek());
        check(breaches, Rule.PER_MONTH, month, limits.perMonth());
        check(breaches, Rule.PER_SERVICE, service, limits.perService());
        check(breaches, Rule.PER_TENANT, tenant, limits.perTenant());
        return breaches;
    }

    private static void check(List<Breach> breaches, Rule rule, int soFar, Integer most) {
        if (most != null && soFar >= most) {
            breaches.add(new Breach(rule, most));
        }
    }
}
