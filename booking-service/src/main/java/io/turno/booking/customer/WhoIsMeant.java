package io.turno.booking.customer;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.turno.booking.customer.SearchQuery.ByCode;
import io.turno.booking.customer.SearchQuery.TooLittle;
import io.turno.booking.plan.Plans;
import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;
import org.jdbi.v3.core.Handle;

/** Whom staff mean by what they typed into a list of something else than people. Understood as in the search for people. */
@Singleton
public class WhoIsMeant {
    /** More are not looked through: whoever typed so little has to type more. */
    static final int MOST = 200;

    private final CustomerSearch search;
    private final Plans plans;

    WhoIsMeant(CustomerSearch search, Plans plans) {
        this.search = search;
        this.plans = plans;
    }

    /**
     * What was understood.
     *
     * @param by in a word, without what was typed
     * @param code of an appointment, in its normal form; null where people are meant
     * @param customerIds empty where a code is meant, or nobody is found
     */
    public record Meant(String by, String code, List<UUID> customerIds) {}

    /** @throws Refused where too little was typed to tell people apart */
    public Meant by(Handle handle, UUID tenantId, String typed) {
        SearchQuery wanted = SearchQuery.of(typed, plans.countriesOf(tenantId));
        String by = wanted.getClass().getSimpleName();
        return switch (wanted) {
            case ByCode code -> new Meant(by, code.code(), List.of());
            case TooLittle _ -> throw tooLittle("type at least two letters or four digits");
            default -> new Meant(by, null, people(handle, tenantId, wanted));
        };
    }

    private List<UUID> people(Handle handle, UUID tenantId, SearchQuery wanted) {
        List<Customer> found = search.query(handle, tenantId, wanted, MOST + 1)
                .mapTo(Customer.class)
                .list();
        if (found.size() > MOST) {
            throw tooLittle("fits more than " + MOST + " people; type more");
        }
        return found.stream().map(Customer::id).distinct().toList();
    }

    private static Refused tooLittle(String detail) {
        return Refused.invalid(new FieldError("q", detail));
    }
}
