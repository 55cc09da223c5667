package io.turno.notification.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.turno.contracts.PureRule;

/** How long to wait after each failed attempt. */
@PureRule
final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24));
    /** A pause is this much shorter or longer, so that what failed together does not come back together. */
    private static final double JITTER = 0.2;

    private RetrySchedule() {}

    /**
     * The pause before the next attempt; empty when there is none left.
     *
     * @param attempts so far, at least 1
     * @param chance 0 for the shortest pause, 1 for the longest
     */
    static Optional<Duration> pauseAfter(int attempts, double chance) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(Math.max(attempts, 1) - 1);
        double factor = 1 - JITTER + 2 * JITTER * chance;
        return Optional.of(Duration.ofMillis(Math.round(pause.toMillis() * factor)));
    }
}
