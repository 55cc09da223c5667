package io.turno.booking.eligibility;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.contracts.plan.BranchPlan;
import io.turno.contracts.plan.CustomerLimits;
import io.turno.contracts.plan.ServicePlan;
import org.jdbi.v3.core.Handle;

/**
 * Finds out which rules about its customer a booking would break. Where there are limits, one booking of a customer is
 * decided at a time, so that no two at once go over.
 */
@Singleton
public class CheckCustomer {
    private static final String BOOKINGS = """
            select count(*) filter (where start_at >= :day and start_at < :dayEnd) as day,
                count(*) filter (where start_at >= :week and start_at < :weekEnd) as week,
                count(*) filter (where start_at >= :month and start_at < :monthEnd) as month,
                count(*) filter (where status in ('PENDING', 'BOOKED', 'CONVERTED') and :service = any(service_ids)) as service,
                count(*) filter (where status in ('PENDING', 'BOOKED', 'CONVERTED')) as tenant,
                count(*) filter (where status = 'NO_SHOW' and start_at >= :noShowsSince) as no_shows
            from appointment
            where tenant_id = :tenantId and customer_id = :customerId and start_at >= :since
                and status in ('PENDING', 'BOOKED', 'CONVERTED', 'FULFILLED', 'NO_SHOW')
                and id is distinct from cast(:except as uuid)
            """;

    private final CustomerRepository customers;
    private final Clock clock;

    CheckCustomer(CustomerRepository customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * What is to be booked.
     *
     * @param except the appointment that is moved, which does not count; null for a new one
     */
    public record Ask(BranchPlan plan, List<UUID> serviceIds, Instant start, UUID except) {}

    /** Whether customers can't have as much of these as they like. */
    public static boolean isLimited(BranchPlan plan, List<UUID> serviceIds) {
        return !limited(plan, serviceIds).isEmpty();
    }

    private static List<ServicePlan> limited(BranchPlan plan, List<UUID> serviceIds) {
        return serviceIds.stream()
                .distinct()
                .flatMap(id -> plan.service(id).stream())
                .filter(service -> !service.policy().customerLimits().equals(CustomerLimits.NONE))
                .toList();
    }

    /**
     * Inside the transaction of the booking.
     *
     * @return every rule that it would break; the most serious first
     */
    public List<Breach> breaches(Handle handle, Customer customer, Ask ask) {
        var breaches = new ArrayList<Breach>();
        Instant now = clock.instant();
        customer.block().filter(block -> block.holdsAt(now)).ifPresent(_ -> breaches.add(Breach.of(Rule.BLOCKED)));
        List<ServicePlan> limited = limited(ask.plan(), ask.serviceIds());
        if (!limited.isEmpty()) {
            customers.oneAtATime(handle, customer);
        }
        for (ServicePlan service : limited) {
            CustomerLimits limits = service.policy().customerLimits();
            breaches.addAll(
                    bookings(handle, customer, ask, service.id(), limits).breaches(limits));
        }
        return breaches;
    }

    private Bookings bookings(Handle handle, Customer customer, Ask ask, UUID service, CustomerLimits limits) {
        var spans = CalendarSpans.around(ask.start(), ask.plan().timeZone());
        Instant noShowsSince = clock.instant().minus(Duration.ofDays(limits.daysOfNoShows()));
        Instant since = Stream.of(spans.week(), spans.month(), noShowsSince)
                .min(Instant::compareTo)
                .orElseThrow();
        return handle.createQuery(BOOKINGS)
                .bindMethods(spans)
                .bind("service", service)
                .bind("noShowsSince", noShowsSince)
                .bind("tenantId", customer.tenantId())
                .bind("customerId", customer.id())
                .bind("since", since)
                .bind("except", ask.except())
                .mapTo(Bookings.class)
                .one();
    }
}
