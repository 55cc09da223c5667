package io.turno.booking.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.contracts.plan.IdentityCheck;

/** What a code is sent by, and so what it proves. */
@PureRule
public enum CodeChannel {
    EMAIL(IdentityCheck.EMAIL_OTP),
    SMS(IdentityCheck.SMS_OTP);

    private final IdentityCheck check;

    CodeChannel(IdentityCheck check) {
        this.check = check;
    }

    /** The check that a code by this channel passes. */
    public IdentityCheck check() {
        return check;
    }

    /** By which this check is passed; empty where there is nothing to pass. */
    public static Optional<CodeChannel> of(IdentityCheck check) {
        return Arrays.stream(values()).filter(channel -> channel.check == check).findFirst();
    }

    /** As notification-service spells it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
