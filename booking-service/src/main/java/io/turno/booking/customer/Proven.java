package io.turno.booking.customer;

import java.util.Locale;

import io.turno.support.access.Caller;

/**
 * What the identity provider vouches for: that this address or number is the account's.
 *
 * @param email lower case, or null
 * @param phone E.164, or null
 */
public record Proven(String email, String phone) {
    /** Nothing. */
    public static final Proven NOTHING = new Proven(null, null);

    /** From the standard claims (OpenID Connect Core, 5.1). */
    public static Proven of(Caller caller) {
        String email = claim(caller, "email", "email_verified");
        return new Proven(
                email == null ? null : email.toLowerCase(Locale.ROOT),
                claim(caller, "phone_number", "phone_number_verified"));
    }

    public boolean isNothing() {
        return email == null && phone == null;
    }

    private static String claim(Caller caller, String name, String verified) {
        return caller.claim(verified).filter("true"::equals).isPresent()
                ? caller.claim(name).orElse(null)
                : null;
    }

    /** Personal data stays out of logs. */
    @Override
    public String toString() {
        return "Proven[masked]";
    }
}
