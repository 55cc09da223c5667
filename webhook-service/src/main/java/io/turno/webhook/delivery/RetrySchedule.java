package io.turno.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.turno.contracts.PureRule;

/** When a failed call is made again, as Standard Webhooks recommends. A pure rule. */
@PureRule
final class RetrySchedule {
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private RetrySchedule() {}

    /** @param attempts made so far, at least 1; @return empty where it is given up */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
