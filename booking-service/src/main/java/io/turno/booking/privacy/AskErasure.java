package io.turno.booking.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.Customer;
import io.turno.booking.customer.CustomerRepository;
import io.turno.support.access.Caller;
import io.turno.support.audit.Audit;
import io.turno.support.data.Database;
import io.turno.support.problem.CommonRefusal;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Customers ask to be forgotten, or think better of it; staff see since when somebody waits. */
@Singleton
class AskErasure {
    private final Database database;
    private final CustomerRepository customers;
    private final Audit audit;
    private final Clock clock;

    AskErasure(Database database, CustomerRepository customers, Audit audit, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param askedAt null where the person did not ask, or no longer does */
    record ErasureView(Instant askedAt) {}

    /** Nobody of whom nothing is kept has asked. */
    ErasureView of(Caller caller) {
        UUID tenantId = caller.tenant();
        String account = caller.account();
        return database.inTenant(tenantId, handle -> view(handle, tenantId, account));
    }

    /** @throws Refused {@link CommonRefusal#NOT_FOUND} where nothing is kept */
    ErasureView ask(Caller caller) {
        return write(caller, clock.instant().truncatedTo(ChronoUnit.SECONDS), "customer.erasure-asked");
    }

    /** @throws Refused as above */
    ErasureView withdraw(Caller caller) {
        return write(caller, null, "customer.erasure-withdrawn");
    }

    private ErasureView write(Caller caller, Instant wanted, String action) {
        UUID tenantId = caller.tenant();
        String account = caller.account();
        return database.inTenant(tenantId, handle -> {
            Customer mine = customers
                    .ofAccount(handle, tenantId, account)
                    .orElseThrow(
                            () -> new Refused(CommonRefusal.NOT_FOUND, "Nothing was booked with this account yet."));
            if (customers.erasureAsked(handle, mine, wanted)) {
                audit.record(handle, tenantId, caller.actor(), action, mine.id(), null, Map.of());
            }
            return view(handle, tenantId, account);
        });
    }

    private ErasureView view(Handle handle, UUID tenantId, String account) {
        return new ErasureView(customers
                .ofAccount(handle, tenantId, account)
                .map(Customer::erasureAskedAt)
                .orElse(null));
    }
}
