package io.turno.booking.limit;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.turno.contracts.PureRule;

/** How many bookings an hour are allowed where: as for everybody, unless the organisation has rates of its own. */
@PureRule
final class TenantRates {
    private final LimitConfig usual;
    private final Map<String, LimitConfig.Rates> own;

    private TenantRates(LimitConfig usual, Map<String, LimitConfig.Rates> own) {
        this.usual = usual;
        this.own = own;
    }

    static TenantRates of(LimitConfig config) {
        return new TenantRates(
                config,
                config.tenants().entrySet().stream()
                        .collect(Collectors.toMap(rates -> digits(rates.getKey()), Map.Entry::getValue)));
    }

    int bookingsPerCustomer(UUID tenantId) {
        return own(tenantId, LimitConfig.Rates::bookingsPerCustomer).orElse(usual.bookingsPerCustomer());
    }

    int bookingsPerAddress(UUID tenantId) {
        return own(tenantId, LimitConfig.Rates::bookingsPerAddress).orElse(usual.bookingsPerAddress());
    }

    private OptionalInt own(UUID tenantId, Function<LimitConfig.Rates, OptionalInt> which) {
        LimitConfig.Rates rates = own.get(digits(tenantId.toString()));
        return rates == null ? OptionalInt.empty() : which.apply(rates);
    }

    /** Whether or not it is written with hyphens. */
    private static String digits(String tenantId) {
        return tenantId.replace("-", "").toLowerCase(Locale.ROOT);
    }
}
