package io.turno.booking.appointment;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import io.turno.booking.customer.Contact;
import io.turno.booking.customer.Proven;
import io.turno.booking.verification.CodeChannel;
import io.turno.booking.verification.UseProof.Claim;
import io.turno.contracts.PureRule;
import io.turno.contracts.plan.IdentityCheck;

/** What customers have to show before they book, and what shows it (PO6). */
@PureRule
final class IdentityRule {
    private IdentityRule() {}

    /** Of a visit for several services: the strictest check that one of them asks for. */
    static IdentityCheck strictest(Collection<IdentityCheck> checks) {
        return checks.stream().max(Comparator.naturalOrder()).orElse(IdentityCheck.NONE);
    }

    /** Of which contacts a proof will do: where nothing is asked for, of any. */
    static List<Claim> claims(IdentityCheck asked, Contact contact) {
        return Arrays.stream(CodeChannel.values())
                .filter(channel -> asked == IdentityCheck.NONE || asked == channel.check())
                .map(channel -> new Claim(channel, contactFor(channel, contact)))
                .toList();
    }

    /** Whether the account that books is known to have the very contact. */
    static boolean isProven(IdentityCheck asked, Proven proven, Contact contact) {
        return switch (asked) {
            case NONE -> false;
            case EMAIL_OTP -> proven.email() != null && proven.email().equals(contact.email());
            case SMS_OTP -> proven.phone() != null && proven.phone().equals(contact.phone());
        };
    }

    private static String contactFor(CodeChannel channel, Contact contact) {
        return switch (channel) {
            case EMAIL -> contact.email();
            case SMS -> contact.phone();
        };
    }
}
