package io.turno.branch.calling;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;

import org.jdbi.v3.core.Handle;

/**
 * Whom the other counters are calling at this moment, so that nobody tries to call the same person in vain. Only a hint: who
 * wins, the database decides.
 */
@Singleton
class BeingCalled {
    /** Far longer than any call takes; what a broken connection left behind counts no more. */
    private static final long LEFT_BEHIND = Duration.ofSeconds(30).toNanos();

    private final Map<UUID, Attempt> attempts = new ConcurrentHashMap<>();

    /** One counter's; equal to no other. */
    private static final class Attempt {
        private final long began = System.nanoTime();

        private boolean isLeftBehind() {
            return System.nanoTime() - began > LEFT_BEHIND;
        }
    }

    /** A copy, the caller's to change. */
    Set<UUID> tickets() {
        attempts.values().removeIf(Attempt::isLeftBehind);
        return new HashSet<>(attempts.keySet());
    }

    /** Until the transaction ends. @return false where another counter was first */
    boolean begin(Handle handle, UUID ticketId) {
        var mine = new Attempt();
        if (attempts.putIfAbsent(ticketId, mine) != null) {
            return false;
        }
        Runnable end = () -> attempts.remove(ticketId, mine);
        handle.afterCommit(end);
        handle.afterRollback(end);
        return true;
    }
}
