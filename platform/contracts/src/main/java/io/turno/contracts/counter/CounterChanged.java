package io.turno.contracts.counter;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import io.turno.contracts.event.EventData;
import io.turno.contracts.event.EventType;

/**
 * Whether somebody works at a counter; topic {@code branch.counters}, key counter id, the newest is the truth. Of a counter
 * that was never opened nothing is said. Who works there is nobody's business outside the staff's own API.
 *
 * @param since when it became so
 */
@EventType("turno.counter.changed.v1")
public record CounterChanged(UUID counterId, UUID branchId, State state, Instant since) implements EventData {
    public CounterChanged {
        Objects.requireNonNull(counterId, "counterId");
        Objects.requireNonNull(branchId, "branchId");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
    }

    /** What a counter is, whoever stands before it. */
    public enum State {
        /** Somebody works there. */
        OPEN,
        /** Whoever works there comes back; nobody is called meanwhile. */
        ON_BREAK,
        CLOSED
    }
}
