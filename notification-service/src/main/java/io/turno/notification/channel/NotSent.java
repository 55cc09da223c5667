package io.turno.notification.channel;

import java.time.Duration;

/** The provider did not take a message. */
public final class NotSent extends Exception {
    private final boolean permanent;
    private final Duration notBefore;

    private NotSent(String detail, boolean permanent, Duration notBefore, Throwable cause) {
        super(detail, cause);
        this.permanent = permanent;
        this.notBefore = notBefore;
    }

    /**
     * Trying again is useless: the address is wrong, or its owner refuses.
     *
     * @param detail the provider's code, e.g. {@code twilio-21211}; no personal data
     */
    public static NotSent permanently(String detail, Throwable cause) {
        return new NotSent(detail, true, Duration.ZERO, cause);
    }

    /** It may work later: the provider is busy or away, or our own account is at fault. */
    public static NotSent forNow(String detail, Throwable cause) {
        return new NotSent(detail, false, Duration.ZERO, cause);
    }

    /** @param notBefore how long the provider asked to be left alone */
    public static NotSent forNow(String detail, Duration notBefore) {
        return new NotSent(detail, false, notBefore, null);
    }

    public boolean isPermanent() {
        return permanent;
    }

    /** Zero where the provider didn't say. */
    public Duration notBefore() {
        return notBefore;
    }

    /** The provider's code or our reason; no personal data. */
    public String detail() {
        return getMessage();
    }
}
