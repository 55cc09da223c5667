package io.turno.booking.appointment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import io.turno.support.problem.FieldError;
import io.turno.support.problem.Refused;

/**
 * Who keeps a place: an account, or a guest's session in one browser or conversation. A session is a secret that the client
 * makes up, so only its hash is stored.
 *
 * @param name null for staff, partners and clients that say nothing: these may hold as many places as they ask for
 */
record Holder(String name) {
    static final Holder NOBODY = new Holder(null);

    private static final int SHORTEST = 16;
    private static final int LONGEST = 128;

    /**
     * @param session as the client sent it; may be null
     * @throws Refused where it could be guessed, or is no session at all
     */
    static Holder of(Booker booker, String session) {
        if (!booker.isForThemselves()) {
            return NOBODY;
        }
        if (booker.account().isPresent()) {
            return new Holder("account " + booker.account().get());
        }
        if (session == null || session.isBlank()) {
            return NOBODY;
        }
        if (session.length() < SHORTEST || session.length() > LONGEST) {
            throw Refused.invalid(new FieldError("Booking-Session", "has 16 to 128 characters, at random"));
        }
        return new Holder("session " + hash(session));
    }

    private static String hash(String session) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(session.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
