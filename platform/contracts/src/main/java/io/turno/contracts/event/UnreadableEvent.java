package io.turno.contracts.event;

/** A record that no retry will ever make readable: it belongs among the dead letters. */
public final class UnreadableEvent extends RuntimeException {
    public UnreadableEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
