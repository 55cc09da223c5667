package io.turno.booking.customer;

import java.time.Instant;

/**
 * Why and how long a person may not book.
 *
 * @param reason a word, e.g. {@code abuse}
 * @param until null: for good
 */
public record Block(String reason, Instant until) {

    /** Whether it still holds. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
