package io.turno.support.outbox;

/** The broker did not take the batch; it stays in the outbox. */
public final class UnsentRecords extends RuntimeException {
    UnsentRecords(Throwable cause) {
        super("The broker did not acknowledge", cause);
    }
}
