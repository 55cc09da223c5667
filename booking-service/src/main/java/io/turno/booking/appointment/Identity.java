package io.turno.booking.appointment;

import java.util.Map;
import java.util.UUID;

import io.turno.contracts.PureRule;
import io.turno.contracts.appointment.Verification;

/**
 * How sure it is who books.
 *
 * @param details for history and audit
 */
@PureRule
record Identity(Verification verification, Map<String, String> details) {
    /** Nobody asked, or staff answer for it. */
    static final Identity UNCHECKED = new Identity(Verification.NONE, Map.of());

    /** The account's own contact, as the identity provider says. */
    static final Identity OF_ACCOUNT = new Identity(Verification.VERIFIED, Map.of("identity", "account"));

    static Identity byCode(UUID verificationId) {
        return new Identity(
                Verification.VERIFIED, Map.of("identity", "one-time-code", "verification", verificationId.toString()));
    }
}
