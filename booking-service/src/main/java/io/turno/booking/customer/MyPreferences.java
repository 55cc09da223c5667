package io.turno.booking.customer;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.CustomerRequests.PreferencesRequest;
import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;

/** What customers who signed in say about how they want to be treated. */
@Singleton
class MyPreferences {
    private final Database database;
    private final CustomerRepository customers;
    private final EditCustomer edits;

    MyPreferences(Database database, CustomerRepository customers, EditCustomer edits) {
        this.database = database;
        this.customers = customers;
        this.edits = edits;
    }

    /**
     * @param channels how the person wants to hear from us, the first choice first
     * @param nameOnScreens whether the person agreed to be named on screens that everybody reads
     */
    record PreferencesView(String language, List<String> channels, boolean nameOnScreens) {}

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where the person has not booked anything yet */
    PreferencesView of(Caller caller) {
        Customer mine = mine(caller);
        return new PreferencesView(mine.language(), mine.channels(), mine.nameOnScreens());
    }

    /** @throws Refused as above */
    PreferencesView change(Caller caller, String idempotencyKey, PreferencesRequest wanted) {
        var asking = new EditCustomer.Asking(caller, mine(caller).id(), idempotencyKey);
        CustomerView changed = edits.edit(asking, null, wanted.edit());
        return new PreferencesView(changed.language(), changed.channels(), changed.nameOnScreens());
    }

    private Customer mine(Caller caller) {
        String account = caller.account();
        UUID tenantId = caller.tenant();
        return database.inTenant(tenantId, handle -> customers.ofAccount(handle, tenantId, account))
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND, "Nothing was booked with this account yet."));
    }
}
