package io.turno.booking.limit;

import java.time.Duration;

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

    /** Wrong look-ups of one code before it is locked for whoever tries. */
    @WithDefault("5")
    int missesPerCode();

    /** Wrong look-ups from one internet address before it is locked. */
    @WithDefault("20")
    int missesPerAddress();

    /** How long the first lock holds, and how long misses are remembered; each further lock within a day lasts twice as long. */
    @WithDefault("15M")
    Duration lockout();
}
