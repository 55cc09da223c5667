package io.turno.booking.customer;

import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.support.access.Caller;
import io.turno.support.data.Database;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** For people with an account: brings in what they booked as guests, at the address or number that they have proven. */
@Singleton
class ClaimRecords {
    private static final String DEFAULT_LANGUAGE = "en";

    private final Database database;
    private final CustomerRepository customers;
    private final MergeCustomers merges;

    ClaimRecords(Database database, CustomerRepository customers, MergeCustomers merges) {
        this.database = database;
        this.customers = customers;
        this.merges = merges;
    }

    /**
     * Nothing happens where nothing is proven.
     *
     * @throws Refused where the caller is no customer
     */
    void claim(Caller caller) {
        String subject = caller.account();
        Proven proven = Proven.of(caller);
        if (!proven.isNothing()) {
            database.inTenant(caller.tenant(), handle -> {
                Customer account = record(handle, subject, caller, proven);
                return merges.claim(handle, account, proven, caller.actor());
            });
        }
    }

    private Customer record(Handle handle, String subject, Caller caller, Proven proven) {
        UUID tenantId = caller.tenant();
        return customers.ofAccount(handle, tenantId, subject).orElseGet(() -> {
            String name = caller.claim("name").orElse(proven.email() == null ? proven.phone() : proven.email());
            String language = caller.claim("locale").orElse(DEFAULT_LANGUAGE);
            return customers.account(
                    handle, tenantId, subject, new Contact(name, proven.email(), proven.phone(), language));
        });
    }
}
