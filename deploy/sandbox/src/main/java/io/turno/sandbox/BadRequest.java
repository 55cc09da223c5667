package io.turno.sandbox;

/** A request that makes no sense; the message tells the caller why. */
public class BadRequest extends RuntimeException {
    public BadRequest(String message) {
        super(message);
    }
}
