package io.turno.booking.verification;

import java.util.UUID;

import io.turno.contracts.verification.CodeLetter;
import io.turno.contracts.verification.VerificationRequested;
import io.turno.support.access.Seal;
import io.turno.testkit.events.EventLog;

/** Reads the letters that this service hands over, as only notification-service can. */
public final class Inbox {
    private final EventLog log;
    private final Seal seal;

    public Inbox(EventLog log, String secret) {
        this.log = log;
        this.seal = new Seal(secret, "verification");
    }

    public CodeLetter letter(UUID verificationId) {
        var event = log.await(
                VerificationRequested.class, news -> news.verificationId().equals(verificationId));
        return CodeLetter.ofJson(seal.open(event.data().sealed(), verificationId));
    }

    public String code(UUID verificationId) {
        return letter(verificationId).code();
    }
}
