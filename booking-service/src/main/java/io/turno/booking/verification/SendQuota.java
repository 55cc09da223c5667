package io.turno.booking.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.turno.contracts.PureRule;

/**
 * How many codes one contact is sent.
 *
 * @param most within the window
 * @param window it slides: a code counts until it is this old
 */
@PureRule
record SendQuota(int most, Duration window) {

    /**
     * @param left how many may be sent now
     * @param pause until one may be; zero where one may be now
     */
    record Allowance(int left, Duration pause) {
        boolean isUsedUp() {
            return left == 0;
        }
    }

    /** @param sent when codes were sent, in any order; older ones than the window do no harm */
    Allowance at(Instant now, List<Instant> sent) {
        List<Instant> counted = sent.stream()
                .filter(instant -> instant.plus(window).isAfter(now))
                .sorted()
                .toList();
        int left = most - counted.size();
        if (left > 0) {
            return new Allowance(left, Duration.ZERO);
        }
        Instant firstToLeave = counted.get(counted.size() - most);
        return new Allowance(0, Duration.between(now, firstToLeave.plus(window)));
    }
}
