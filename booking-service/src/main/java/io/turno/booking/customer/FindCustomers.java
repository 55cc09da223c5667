package io.turno.booking.customer;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.plan.Plans;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/** For staff: looks people up. Who looked at whom is written down, what they typed is not. */
@Singleton
class FindCustomers {
    private final Database database;
    private final CustomerSearch search;
    private final CustomerRepository customers;
    private final Plans plans;
    private final Audit audit;

    FindCustomers(Database database, CustomerSearch search, CustomerRepository customers, Plans plans, Audit audit) {
        this.database = database;
        this.search = search;
        this.customers = customers;
        this.plans = plans;
        this.audit = audit;
    }

    /**
     * Who was found.
     *
     * @param more true where there are others; type more to find them
     */
    record SearchView(List<CustomerView> items, boolean more) {}

    /** @throws Refused where too little was typed to tell people apart */
    SearchView search(Caller caller, String typed, int limit) {
        UUID tenantId = caller.tenant();
        SearchQuery wanted = SearchQuery.of(typed, plans.countriesOf(tenantId));
        if (wanted instanceof SearchQuery.TooLittle) {
            throw Refused.invalid(new FieldError("q", "type at least two letters or four digits"));
        }
        return database.inTenant(tenantId, handle -> {
            List<Customer> found = search.find(handle, tenantId, wanted, limit + 1);
            var details = Map.of(
                    "by", wanted.getClass().getSimpleName(), "found", Integer.toString(Math.min(found.size(), limit)));
            audit.record(handle, tenantId, caller.actor(), "customer.searched", tenantId, null, details);
            return new SearchView(
                    found.stream().limit(limit).map(CustomerView::of).toList(), found.size() > limit);
        });
    }

    CustomerView one(Caller caller, UUID id) {
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> {
            Customer customer = customers
                    .find(handle, tenantId, id)
                    .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "There is no such customer."));
            audit.record(handle, tenantId, caller.actor(), "customer.viewed", customer.id(), null, Map.of());
            return CustomerView.of(customer);
        });
    }
}
