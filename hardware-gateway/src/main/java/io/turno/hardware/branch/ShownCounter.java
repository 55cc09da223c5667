package io.turno.hardware.branch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import io.turno.contracts.counter.CounterChanged.State;

/**
 * A counter, as its screen shows it while nobody stands before it.
 *
 * @param state null where nobody said yet
 * @param feedbackLink where the visitor who was served last says how it was; null where nobody is asked
 * @param invitedAt when that visit was over; null where nobody is asked
 */
public record ShownCounter(UUID counterId, State state, URI feedbackLink, Instant invitedAt) {

    /** The link, for as long after the visit as the person may still stand there. */
    public Optional<URI> feedbackLink(Instant now, Duration shownFor) {
        boolean soonEnough = invitedAt != null && now.isBefore(invitedAt.plus(shownFor));
        return soonEnough ? Optional.ofNullable(feedbackLink) : Optional.empty();
    }
}
