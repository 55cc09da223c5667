package io.turno.policy.link;

import java.time.Duration;
import java.time.Instant;

import io.turno.contracts.PureRule;

/**
 * How a branch's link is at some moment.
 *
 * @param since when it became so; null where it was never seen
 * @param lag how far behind the centre may be: the age of the oldest thing that it was not told, or, of a silent branch, that
 *     may have happened since; null where it was never seen
 */
@PureRule
record Link(State state, Instant since, Duration lag) {
    /** Four heartbeats missed. */
    static final Duration SILENT_AFTER = Duration.ofSeconds(20);

    /** What can be said of a branch. */
    enum State {
        CONNECTED,
        SILENT,
        NEVER_SEEN
    }

    /** @param heard null where nothing ever was */
    static Link of(Heard heard, Instant now) {
        if (heard == null) {
            return new Link(State.NEVER_SEEN, null, null);
        }
        Instant silentFrom = heard.heardAt().plus(SILENT_AFTER);
        if (now.isAfter(silentFrom)) {
            return new Link(State.SILENT, silentFrom, age(oldest(heard.unsentSince(), heard.heardAt()), now));
        }
        return new Link(State.CONNECTED, heard.connectedSince(), age(heard.unsentSince(), now));
    }

    private static Instant oldest(Instant unsentSince, Instant heardAt) {
        return unsentSince != null && unsentSince.isBefore(heardAt) ? unsentSince : heardAt;
    }

    /** Clocks differ a little: nothing is younger than now. */
    private static Duration age(Instant oldest, Instant now) {
        return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
}
