package io.turno.booking.capacity;

import java.util.List;

/**
 * One of these serves a visit; a party may be spread over several. Which, is decided when it is booked.
 *
 * @param candidates those who work then, free or not; never empty
 */
public record Choice(Kind kind, List<Candidate> candidates) {

    /** What is chosen. */
    public enum Kind {
        STAFF,
        COUNTER
    }
}
