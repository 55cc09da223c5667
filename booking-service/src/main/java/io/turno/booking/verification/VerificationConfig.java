package io.turno.booking.verification;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** One-time codes; environment names are {@code TURNO_BOOKING_VERIFICATION_…}. */
@ConfigMapping(prefix = "turno.booking.verification")
public interface VerificationConfig {

    /** How long a code is good for. */
    @WithDefault("10M")
    Duration codeLives();

    /** How many wrong codes end a verification. */
    @WithDefault("5")
    int attempts();

    /** How many codes go to one contact within {@link #sendsWithin()}. */
    @WithDefault("3")
    int sends();

    @WithDefault("15M")
    Duration sendsWithin();

    /** How long one may book with what the right code was answered with. */
    @WithDefault("30M")
    Duration tokenLives();

    /** How long it is kept that there was a code. */
    @WithDefault("24H")
    Duration kept();
}
