package io.turno.booking.limit;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one may ask; environment names are {@code TURNO_BOOKING_LIMITS_…}. Staff and partners are not counted. */
@ConfigMapping(prefix = "turno.booking.limits")
public interface LimitConfig {

    /** Holds and bookings that one customer (account, or email and phone) makes in an hour. */
    @WithDefault("10")
    int bookingsPerCustomer();

    /** Holds and bookings that come from one internet address in an hour. */
    @WithDefault("60")
    int bookingsPerAddress();

    /** Files that come from one internet address in an hour. */
    @WithDefault("20")
    int uploadsPerAddress();

    /** One-time codes that are sent for whoever has one internet address, in an hour. */
    @WithDefault("60")
    int codesPerAddress();

    /**
     * Other rates for some organisations, by tenant id; without its hyphens it fits into the name of an environment variable
     * too: {@code TURNO_BOOKING_LIMITS_TENANTS_<32 digits>_BOOKINGS_PER_CUSTOMER}. What is absent is as for everybody.
     */
    Map<String, Rates> tenants();

    /** Of one organisation. */
    interface Rates {
        OptionalInt bookingsPerCustomer();

        OptionalInt bookingsPerAddress();
    }

    /** Wrong look-ups of one code before it is locked for whoever tries. */
    @WithDefault("5")
    int missesPerCode();

    /** Wrong look-ups, or wrong one-time codes, from one internet address before it is locked. */
    @WithDefault("20")
    int missesPerAddress();

    /** How long the first lock holds, and how long misses are remembered; each further lock within a day lasts twice as long. */
    @WithDefault("15M")
    Duration lockout();
}
